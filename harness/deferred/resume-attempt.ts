import type { LedgerAttempt } from '../ledger/ledger-run.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import { type Attempt, type AttemptHistory, beginAttempt } from '../run/attempt.ts';
import type { Environment } from '../run/environment.ts';
import { withDocuments } from './document-names.ts';
import type { Journal } from './journal.ts';
import { recordLeases } from './recorded-leases.ts';
import type { DeferredAttempt } from './run-due-steps.ts';

/**
 * Resumes an attempt from its ledger: with the value that it was armed with, and the people that it had.
 *
 * A step that was interrupted is run again, with the same ids and the same people: the target is asked the same.
 */
export function resumeAttempt(
  environment: Environment,
  planned: PlannedCheck,
  found: LedgerAttempt,
  journal: Journal,
): DeferredAttempt {
  const { documents } = environment.target.profile;
  const example = withDocuments(found.example, documents);
  const again = found.persons.slice(found.finishedPersons);
  const past: AttemptHistory = {
    memos: withDocuments({ ...found.memos }, documents),
    times: { ...found.times },
    exchanges: [...found.exchanges],
    ids: found.ids,
    people: (people) => recordLeases(people, again, (person) => journal.leased(attempt, person)),
  };
  const attempt: Attempt = beginAttempt(environment, planned, example, found.name, past);
  attempt.outcome = found.outcome;
  let ready: Promise<void> | null = null;
  return {
    attempt,
    journal,
    interruptedSince: found.interruptedSince,
    failures: found.failures,
    prepare: () => {
      ready ??= resumeAll(attempt, found.persons);
      return ready;
    },
  };
}

async function resumeAll(attempt: Attempt, persons: readonly string[]): Promise<void> {
  for (const person of persons) await attempt.resume(person);
}
