import { suggest } from '../../contracts/nearest-word.ts';
import type { Suite } from '../../harness/check/suite.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { matches, planChecks, requirementOf } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { areas, type RequirementId, requirements } from '../../requirements/all.ts';
import { UsageError } from '../usage-error.ts';

/** What `--only` and `--type` name. */
export interface Selection {
  readonly only: readonly string[];
  readonly types: readonly string[];
}

/**
 * Makes sure that every name selects something, and all of them together too.
 *
 * @throws {UsageError} for a name that no check answers to: a typing error must not look like a shorter run.
 */
export function assertSelects(suite: Suite, profile: Profile, { only, types }: Selection): void {
  for (const type of types) assertType(suite, type);
  for (const name of only) assertRule(suite, name);
  const whole = only.filter((name) => /[:/]/.test(name));
  if (whole.length === 0 && (only.length === 0 || types.length === 0)) return;
  const order = { seed: 1, asOf: '2026-01-01', examples: 1, types };
  const planned = planChecks(suite, featuresOf(profile), { ...order, only });
  const idle = only.filter(
    (name) => !planned.some(({ key, check }) => matches(name, key, check.requirement)),
  );
  if (idle.length === 0) return;
  const among = types.length === 0 ? '' : ` of ${types.join(', ')}`;
  throw new UsageError(
    `--only: expected checks${among} under this profile, got none for ${idle.join(', ')}; \`spc plan --json\` lists every check by name`,
  );
}

function assertType({ credentialTypes }: Suite, type: string): void {
  if (credentialTypes.includes(type)) return;
  throw new UsageError(
    `--type: expected one of ${credentialTypes.join(', ')}, got \`${type}\`${suggest(type, credentialTypes)}`,
  );
}

function assertRule({ checks }: Suite, name: string): void {
  const rule = name.split(/[:/]/)[0] ?? '';
  if (checks.some(({ requirement }) => matches(rule, requirement, requirement))) return;
  if (Object.hasOwn(requirements, rule)) throw notBuilt(rule as RequirementId);
  const known = [...Object.keys(areas), ...Object.keys(requirements)];
  throw new UsageError(
    `--only: expected a rule such as REUSE-003, an area such as REUSE, or a check, got \`${name}\`${suggest(rule, known)}; \`spc requirements\` lists all`,
  );
}

function notBuilt(id: RequirementId): UsageError {
  const { rule, notBuilt: why = 'no check judges it yet' } = requirementOf(id);
  return new UsageError(
    `--only: expected a rule that has a check, got ${id} (${rule}): ${why}; \`spc requirements\` says which rules have checks`,
  );
}
