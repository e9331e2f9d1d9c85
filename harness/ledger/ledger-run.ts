import type { Exchange } from '../../results/exchange.ts';
import type { Moment } from '../check/step.ts';
import type { Entry, EntryOf } from './entry.ts';

/** One example of one check, as far as its ledger tells. */
export interface LedgerAttempt {
  readonly check: string;
  /** The example, by number. */
  readonly name: string;
  readonly revision: string;
  readonly example: unknown;
  readonly memos: Record<string, unknown>;
  readonly times: Record<string, Moment>;
  readonly exchanges: Exchange[];
  /** Everybody it leased, in order. */
  readonly persons: string[];
  /** How many submission ids its finished steps have made. */
  ids: number;
  /** How many people its finished steps have leased. */
  finishedPersons: number;
  /** A step that was begun and of which nobody knows how far it came: when that was, by the target's clock. */
  interrupted: { readonly step: string; readonly since: number } | null;
  /** What came of each try of the next step that could not be carried out. */
  readonly failures: string[];
  /** Null while steps are left. */
  outcome: EntryOf<'ended'>['outcome'] | null;
}

/** A run and everything that was armed in it. */
export interface LedgerRun {
  readonly header: EntryOf<'cohort'>;
  /** By check, its examples in order. */
  readonly attempts: ReadonlyMap<string, readonly LedgerAttempt[]>;
  /** Whether its report has said all there is. */
  readonly reported: boolean;
}

/** What a ledger says, run by run in the order in which they were armed. */
export function ledgerRuns(entries: readonly Entry[]): readonly LedgerRun[] {
  const headers = entries.filter((entry) => entry.kind === 'cohort');
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
    if (entry.kind === 'cohort' || entry.kind === 'reported') continue;
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
    interrupted: null,
    failures: [],
    outcome: null,
  };
}

type Later = EntryOf<'claimed' | 'leased' | 'done' | 'failed' | 'ended'>;

/** Adds to an attempt what an entry tells of it. */
function follow(attempt: LedgerAttempt | undefined, entry: Later): void {
  if (attempt === undefined) return;
  switch (entry.kind) {
    case 'claimed': {
      const since = attempt.interrupted?.since ?? entry.at;
      attempt.interrupted = { step: entry.step, since };
      break;
    }
    case 'leased':
      attempt.persons.push(entry.person);
      break;
    case 'done':
      attempt.memos[entry.step] = entry.memo;
      attempt.times[entry.step] = entry.moment;
      attempt.exchanges.push(...entry.exchanges);
      attempt.failures.splice(0);
      attempt.ids = entry.ids;
      attempt.finishedPersons = attempt.persons.length;
      attempt.interrupted = null;
      break;
    case 'failed':
      attempt.failures.push(entry.message);
      break;
    case 'ended':
      attempt.exchanges.push(...entry.exchanges);
      attempt.outcome = entry.outcome;
      attempt.interrupted = null;
      break;
  }
}
