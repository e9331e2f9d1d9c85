import { suggest } from '../../contracts/nearest-word.ts';
import type { Suite } from '../../harness/check/suite.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { matches } from '../../harness/plan/matching-names.ts';
import { planWithoutExamples, requirementOf } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { areas, type RequirementId, requirements } from '../../requirements/all.ts';
import { lazily } from '../../targets/lazily.ts';
import { namePattern } from '../name-pattern.ts';
import { UsageError } from '../usage-error.ts';

/** What `--only`, `--exclude` and `--type` name. */
export interface Selection {
  readonly only: readonly string[];
  readonly exclude: readonly string[];
  readonly types: readonly string[];
}

type ListOption = 'only' | 'exclude';

/**
 * The selection under the names that plans know: patterns are resolved, and case is mended.
 *
 * @throws {UsageError} for a name that selects nothing: a typing error must not look like a shorter run.
 */
export function resolvedSelection(suite: Suite, profile: Profile, asked: Selection): Selection {
  for (const type of asked.types) assertType(suite, type);
  const planned = lazily(() => plannedKeys(suite, profile, asked.types));
  const resolve = (option: ListOption): readonly ResolvedName[] =>
    asked[option].map((name) => ({ name, resolved: namesFor(option, name, suite, planned) }));
  const resolved = { only: resolve('only'), exclude: resolve('exclude') };
  assertEachSelects(asked, resolved, planned);
  const namesOf = (list: readonly ResolvedName[]) => list.flatMap((each) => each.resolved);
  return { only: namesOf(resolved.only), exclude: namesOf(resolved.exclude), types: asked.types };
}

/** A name as it was given, and the rules or checks that it stands for. */
interface ResolvedName {
  readonly name: string;
  readonly resolved: readonly string[];
}

interface PlannedKey {
  readonly key: string;
  readonly requirement: string;
}

function plannedKeys(
  suite: Suite,
  profile: Profile,
  types: readonly string[],
): readonly PlannedKey[] {
  const order = { seed: 1, asOf: '2026-01-01' };
  const planned = [...planWithoutExamples(suite, featuresOf(profile), order).values()];
  return planned
    .filter(({ credentialType }) => isOfType(credentialType, types))
    .map(({ key, check }) => ({ key, requirement: check.requirement }));
}

function isOfType(type: string | null, types: readonly string[]): boolean {
  return types.length === 0 || type === null || types.includes(type);
}

/** The rules or checks that a name stands for; an area or a rule is found without planning. */
function namesFor(
  option: ListOption,
  name: string,
  suite: Suite,
  planned: () => readonly PlannedKey[],
): readonly string[] {
  const { rule, isOfRules, fits } = namePattern(name);
  const rules = [...new Set(suite.checks.map(({ requirement }) => requirement))];
  const found = rules.filter((id) => fits.rule(id));
  if (found.length === 0) throw unknownName(option, name, rule);
  if (isOfRules) return found;
  const keys = planned().filter(({ key }) => fits.check(key));
  return keys.length === 0 ? [name] : keys.map(({ key }) => key);
}

function assertEachSelects(
  asked: Selection,
  names: Readonly<Record<ListOption, readonly ResolvedName[]>>,
  planned: () => readonly PlannedKey[],
): void {
  const ofChecks = [...asked.only, ...asked.exclude].some((name) => /[:/]/.test(name));
  if (!ofChecks && (asked.only.length === 0 || asked.types.length === 0)) return;
  const selects = (name: string) =>
    planned().some(({ key, requirement }) => matches(name, key, requirement));
  for (const option of ['only', 'exclude'] as const) {
    // An area selects something if one of its rules does.
    const idle = names[option].flatMap(({ name, resolved }) =>
      resolved.some(selects) ? [] : [name],
    );
    if (idle.length === 0) continue;
    const among = asked.types.length === 0 ? '' : ` of ${asked.types.join(', ')}`;
    throw new UsageError(
      `--${option}: expected checks${among} under this profile, got none for ${idle.join(', ')}; \`spc plan --json\` lists every check by name`,
    );
  }
}

function assertType({ credentialTypes, credentialTypesV2 }: Suite, type: string): void {
  const types = [...new Set([...credentialTypes, ...credentialTypesV2])];
  if (types.includes(type)) return;
  throw new UsageError(
    `--type: expected one of ${types.join(', ')}, got \`${type}\`${suggest(type, types)}`,
  );
}

function unknownName(option: ListOption, name: string, rule: string): UsageError {
  if (Object.hasOwn(requirements, rule)) return notBuilt(option, rule as RequirementId);
  const known = [...Object.keys(areas), ...Object.keys(requirements)];
  return new UsageError(
    `--${option}: expected a rule such as REUSE-003, an area such as REUSE, a check, or a pattern such as ADD-00*, got \`${name}\`${suggest(rule, known)}; \`spc requirements\` lists all`,
  );
}

function notBuilt(option: ListOption, id: RequirementId): UsageError {
  const { rule, notBuilt: why = 'no check judges it yet' } = requirementOf(id);
  return new UsageError(
    `--${option}: expected a rule that has a check, got ${id} (${rule}): ${why}; \`spc requirements\` says which rules have checks`,
  );
}
