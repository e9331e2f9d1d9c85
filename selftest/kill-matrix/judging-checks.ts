import { requirementOf } from '../../harness/plan/plan.ts';
import { suite } from '../../specs/all.ts';
import { checkName } from './check-name.ts';

/** The names of all checks that can raise an alarm: those of basis D and A. */
export function judgingChecks(): readonly string[] {
  return suite.checks
    .filter((check) => (check.basis ?? requirementOf(check.requirement).basis) !== 'I')
    .map(checkName);
}
