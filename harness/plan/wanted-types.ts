import type { Check } from '../check/check.ts';

/** What a run was asked for by name; empty lists for everything. */
interface Selection {
  /** Requirement ids, areas or check keys. */
  readonly only: readonly string[];
  /** Credential types. */
  readonly types: readonly string[];
}

/**
 * Whether a check may be selected for a credential type: what surely is not need not be planned, which takes most of
 * the time of a plan.
 *
 * @returns null if it may be selected for every type.
 */
export function wantedTypes(
  { requirement, variant, everyType }: Pick<Check, 'requirement' | 'variant' | 'everyType'>,
  { only, types }: Selection,
  known: readonly string[],
): ReadonlySet<string> | null {
  if (!everyType) return null;
  const named = only.length === 0 ? null : namedTypes(keyOf(requirement, variant), only, known);
  const chosen = types.length === 0 ? known : types;
  if (named === null) return types.length === 0 ? null : new Set(chosen);
  return new Set(chosen.filter((type) => named.has(type)));
}

/** The types in the keys of a check, `ADD-004:education:full_name is 7`; null if a name stands for all of them. */
function namedTypes(
  check: string,
  only: readonly string[],
  known: readonly string[],
): ReadonlySet<string> | null {
  const found = new Set<string>();
  for (const name of only) {
    const [beginning, type] = name.split(':') as [string, string?];
    if (beginning === check && type !== undefined && known.includes(type)) found.add(type);
    else if (isOrHolds(beginning, check)) return null;
  }
  return found;
}

/** Whether a name is that of a check, its rule or its area. */
function isOrHolds(name: string, check: string): boolean {
  return name === check || check.startsWith(`${name}/`) || check.startsWith(`${name}-`);
}

function keyOf(requirement: string, variant: string | null): string {
  return variant === null ? requirement : `${requirement}/${variant}`;
}
