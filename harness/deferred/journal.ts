import type { Exchange } from '../../results/exchange.ts';
import type { Target } from '../../targets/target.ts';
import { Blocked } from '../check/blocked.ts';
import type { Outcome } from '../check/outcome.ts';
import type { Moment } from '../check/step.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Attempt } from '../run/attempt.ts';
import { fingerprintOf } from './check-fingerprint.ts';
import { withDocumentNames } from './document-names.ts';

/** Writes down what attempts do, before and after they do it, so that another process can go on from there. */
export interface Journal {
  armed(attempt: Attempt): void;
  claimed(attempt: Attempt, step: string, at: number): void;
  leased(attempt: Attempt, person: string): void;
  /** @throws {Blocked} if the step returns a secret, which no ledger may hold. */
  done(attempt: Attempt, step: string, memo: unknown, moment: Moment, exchanges: Exchanges): void;
  failed(attempt: Attempt, step: string, message: string): void;
  ended(attempt: Attempt, outcome: Outcome, exchanges: Exchanges): void;
}

type Exchanges = Exchange[];

/** The journal of one run in a ledger, which holds many. */
export function journalOf(ledger: Ledger, target: Target, run: string, version: string): Journal {
  const { documents } = target.profile;
  const about = (attempt: Attempt) => ({
    run,
    check: attempt.planned.key,
    attempt: attempt.name,
  });
  return {
    armed: (attempt) => {
      const revision = fingerprintOf(attempt.planned.check, attempt.steps, version);
      const example = withDocumentNames(attempt.example, documents);
      ledger.append({ kind: 'armed', ...about(attempt), revision, example });
    },
    claimed: (attempt, step, at) => {
      ledger.append({ kind: 'claimed', ...about(attempt), step, at });
    },
    leased: (attempt, person) => {
      ledger.append({ kind: 'leased', ...about(attempt), person });
    },
    done: (attempt, step, memo, moment, exchanges) => {
      const named = withDocumentNames(memo, documents);
      const text = JSON.stringify(named);
      if (target.redact(text) !== text) {
        throw new Blocked(
          `the step ${step} of ${attempt.planned.key} got an answer that repeats a secret, which no ledger may hold`,
          { remedy: 'have the target leave tokens and secrets out of its answers' },
        );
      }
      const ids = attempt.ids.made;
      ledger.append({ kind: 'done', ...about(attempt), step, memo: named, moment, ids, exchanges });
    },
    failed: (attempt, step, message) => {
      ledger.append({ kind: 'failed', ...about(attempt), step, message: target.redact(message) });
    },
    ended: (attempt, outcome, exchanges) => {
      if (outcome.kind === 'pending') return;
      const redacted =
        'message' in outcome ? { ...outcome, message: target.redact(outcome.message) } : outcome;
      ledger.append({ kind: 'ended', ...about(attempt), outcome: redacted, exchanges });
    },
  };
}
