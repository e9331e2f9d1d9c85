import type { Exchange } from '../../results/exchange.ts';
import type { FinalOutcome } from '../check/outcome.ts';
import type { Moment } from '../check/step.ts';
import type { Entry, EntryOf } from './entry.ts';

/** One example of one check, as far as its ledger records it. */
export interface LedgerAttempt {
  readonly check: string;
  /** The example, by number. */
  readonly name: string;
  readonly revision: string;
  readonly example: unknown;
  readonly memos: Record<string, unknown>;
  readonly times: Record<string, Moment>;
  readonly exchanges: Exchange[];
  /** The people that it leased, in order. */
  readonly persons: string[];
  /** How many submission ids its finished steps have made. */
  ids: number;
  /** How many people its finished steps have leased. */
  finishedPersons: number;
  /** When a step began whose end is not recorded, in seconds since 1970 by the target's clock; null if each step's end is. */
  interruptedSince: number | null;
  /** How many tries of the next step could not be carried out. */
  failures: number;
  /** Null while steps are left. */
  outcome: FinalOutcome | null;
}

/** A run and everything that was armed in it. */
export interface LedgerRun {
  readonly header: EntryOf<'run'>;
  /** By check, its examples in order. */
  readonly attempts: ReadonlyMap<string, readonly LedgerAttempt[]>;
  /** Whether its report has said all there is. */
  readonly reported: boolean;
}

/** The content of a ledger, run by run in the order in which they were armed. */
export function ledgerRuns(entries: readonly Entry[]): readonly LedgerRun[] {
  const headers = entries.filter((entry) => entry.kind === 'run');
  const byRun = Map.groupBy(entries, ({ run }) => run);
  return headers.map((header) => {
    const own = byRun.get(header.run) ?? [];
    return {
      header,
      attempts: Map.groupBy(attemptsIn(own), ({ check }) => check),
      reported: own.some(({ kind }) => kind === 'reported'),
    };
  });
}

function attemptsIn(entries: readonly Entry[]): readonly LedgerAttempt[] {
  const attempts = new Map<string, LedgerAttempt>();
  for (const entry of entries) {
    if (entry.kind === 'run' || entry.kind === 'reported') continue;
    const name = `${entry.check} ${entry.attempt}`;
    if (entry.kind === 'armed') attempts.set(name, begun(entry));
    else follow(attempts.get(name), entry);
  }
  return [...attempts.values()];
}

function begun({ check, attempt, revision, example }: EntryOf<'armed'>): LedgerAttempt {
  return {
    check,
    name: attempt,
    revision,
    example,
    memos: {},
    times: {},
    exchanges: [],
    persons: [],
    ids: 0,
    finishedPersons: 0,
    interruptedSince: null,
    failures: 0,
    outcome: null,
  };
}

type Later = EntryOf<'claimed' | 'leased' | 'done' | 'failed' | 'ended'>;

/** Adds to an attempt what an entry records of it. */
function follow(attempt: LedgerAttempt | undefined, entry: Later): void {
  if (attempt === undefined) return;
  switch (entry.kind) {
    case 'claimed': {
      attempt.interruptedSince ??= entry.at;
      break;
    }
    case 'leased':
      attempt.persons.push(entry.person);
      break;
    case 'done':
      attempt.memos[entry.step] = entry.memo;
      attempt.times[entry.step] = entry.moment;
      attempt.exchanges.push(...entry.exchanges);
      attempt.failures = 0;
      attempt.ids = entry.ids;
      attempt.finishedPersons = attempt.persons.length;
      attempt.interruptedSince = null;
      break;
    case 'failed':
      attempt.failures += 1;
      break;
    case 'ended':
      attempt.exchanges.push(...entry.exchanges);
      attempt.outcome = entry.outcome;
      attempt.interruptedSince = null;
      break;
  }
}
