import { clientJudges } from '../../clients/judges/all.ts';
import { suggest } from '../../contracts/nearest-word.ts';
import { clientAreas, clientRequirements } from '../../requirements/client/all.ts';
import type { ClientRequirement } from '../../requirements/client/client-requirement.ts';
import { namePattern } from '../name-pattern.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The rules that `--only` names: by rule, area or pattern, in any case, as in `spc run`.
 *
 * @throws {UsageError} for a name that selects nothing: a typing error must not look like a shorter run
 */
export function chosenRules(only: readonly string[]): readonly string[] {
  return only.flatMap((name) => {
    const { rule, isOfRules, fits } = namePattern(name);
    const found = clientJudges.filter((judge) => isOfRules && fits.rule(judge.rule));
    if (found.length === 0) throw selectsNothing(name, rule);
    return found.map((judge) => judge.rule);
  });
}

function selectsNothing(name: string, rule: string): UsageError {
  const requirements: Readonly<Record<string, ClientRequirement>> = clientRequirements;
  const why = requirements[rule]?.notBuilt;
  if (why !== undefined) {
    return new UsageError(`--only: expected a rule that a judge sees, got ${rule}: ${why}`);
  }
  const known = [...Object.keys(clientAreas), ...Object.keys(requirements)];
  return new UsageError(
    `--only: expected a rule for clients such as CTOK-005, an area such as CADD, or a pattern such as CADD-01*, got \`${name}\`${suggest(rule, known)}; \`spc requirements\` lists all`,
  );
}
