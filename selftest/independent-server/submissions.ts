import type { OwnClock } from './clock.ts';
import { makeContent } from './contents.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Payload } from './validation/payload.ts';

/** 48 hours in milliseconds. */
export const WINDOW = 48 * 3600 * 1000;

/** One credential request, from its submission on. Times in milliseconds since 1970. */
export interface Submission {
  readonly clientId: string;
  readonly kind: string;
  /** What names it in its link. */
  readonly content: string;
  payload: Payload;
  ends: number;
  owner: string | null;
  decision: 'accepted' | 'cancelled' | 'expired' | null;
  decidedAt: number | null;
  /** Whether it came through v2. Default: through v1. */
  isSecondVersion?: true;
  /** The credentials of a batch. */
  items?: readonly Submission[];
  /** What a verification was asked with; an empty callback for none. */
  asked?: { readonly id: string; readonly callback: string };
}

/** What makes two requests the same. */
export interface Naming {
  /** Equal for ids that mean the same request. */
  idKey(id: string): string;
  /** The name of a request in its link, given an honest one. */
  content(honest: string, id: string): string;
}

/** Every request that one server was sent. */
export interface Submissions {
  /** The request of this id; a new one if there is none that still counts. */
  submit(clientId: string, kind: string, payload: Payload): { made: boolean; request: Submission };
  /** The request that a repeated id would lead to. */
  holding(clientId: string, kind: string, id: string): Submission | null;
  latest(clientId: string, id: string): Submission | null;
  named(content: string): Submission | null;
  clear(): void;
}

/** Opens the store of one server. */
export function openSubmissions(clock: OwnClock, options: Options, naming: Naming): Submissions {
  const byId = new Map<string, Submission[]>();
  const byContent = new Map<string, Submission>();
  const at = (clientId: string, id: string) => JSON.stringify([clientId, naming.idKey(id)]);
  const all = (clientId: string, id: string) => byId.get(at(clientId, id)) ?? [];
  const fresh = (submission: Submission) => expire(submission, clock, options);

  function holding(clientId: string, kind: string, id: string): Submission | null {
    const own = options.otherType === 'own request';
    // Stryker disable next-line all: whether another type has a request of its own is an option
    const candidates = all(clientId, id).filter((each) => !own || each.kind === kind);
    const last = candidates.at(-1);
    return last !== undefined && holds(fresh(last), clock, options) ? last : null;
  }

  function make(clientId: string, kind: string, payload: Payload): Submission {
    const content = naming.content(makeContent(options.contents, clock.now()), payload.id);
    const ends = clock.now() + WINDOW;
    const open = { owner: null, decision: null, decidedAt: null };
    const made: Submission = { clientId, kind, content, payload, ends, ...open };
    byId.set(at(clientId, payload.id), [...all(clientId, payload.id), made]);
    byContent.set(content, made);
    return made;
  }

  return {
    submit: (clientId, kind, payload) => {
      const existing = holding(clientId, kind, payload.id);
      if (existing === null) return { made: true, request: make(clientId, kind, payload) };
      if (options.otherType === 'refused' && existing.kind !== kind) throw taken(options);
      // Stryker disable next-line all: only options change a request that is repeated
      repeat(existing, kind, payload, clock, options);
      // Stryker disable next-line BooleanLiteral: whether a repeat is answered with 200 or 201 is an option
      return { made: false, request: existing };
    },
    holding,
    latest: (clientId, id) => {
      const last = all(clientId, id).at(-1);
      return last === undefined ? null : fresh(last);
    },
    named: (content) => {
      const found = byContent.get(content);
      return found === undefined ? null : fresh(found);
    },
    clear: () => {
      byId.clear();
      byContent.clear();
    },
  };
}

// Stryker disable BlockStatement: only options change a request that is repeated
function repeat(
  existing: Submission,
  kind: string,
  payload: Payload,
  clock: OwnClock,
  options: Options,
): void {
  // Stryker disable next-line all: only options change a request that is repeated
  if (existing.decision !== null) return;
  if (options.window !== 'fixed') existing.ends = clock.now() + WINDOW;
  // Stryker disable next-line all: only options change a request that is repeated
  const same = existing.kind === kind && existing.payload.documentType === payload.documentType;
  if (options.keptPayload === 'last' && same) existing.payload = payload;
}
// Stryker restore BlockStatement

/** Notes that no decision came in time. */
function expire(submission: Submission, clock: OwnClock, options: Options): Submission {
  if (submission.decision === null && clock.now() >= submission.ends) {
    submission.decision = 'expired';
    submission.decidedAt = options.expiryNoted === 'at 48 h' ? submission.ends : clock.now();
  }
  return submission;
}

/** Whether the id of this request still leads to it. */
function holds({ decision, ends }: Submission, clock: OwnClock, options: Options): boolean {
  // Stryker disable next-line ConditionalExpression: its time is over too
  if (decision === 'expired') return false;
  if (decision === 'accepted' && options.acceptedId === 'original') return true;
  if (decision === 'cancelled' && options.cancelledId === 'new request') return false;
  return clock.now() < ends;
}

function taken({ refusal }: Options): Refusal {
  const field = 'id';
  const message = 'id is taken by a credential of another type';
  return new Refusal(refusal, 'invalid', message, {
    problems: [{ field, code: 'taken', message }],
  });
}
