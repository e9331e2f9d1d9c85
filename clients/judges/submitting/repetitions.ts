import { isDeepStrictEqual } from 'node:util';
import type { SessionView } from '../../session/session-view.ts';
import { type SubmissionView, sameCredential } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';

/** A repetition after a lost answer has the same id and the same body. */
export const sameAgain: ClientJudge = {
  rule: 'CADD-007',
  occasion:
    'a repetition after a lost answer, as in the scenes answer-lost, answer-late and slow-503',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const chain of chainsOf(session)) {
        for (const [place, later] of chain.slice(1).entries()) {
          const first = chain[place];
          if (first === undefined || !isUnanswered(first)) continue;
          notes.saw(session);
          if (first.id === later.id && isDeepStrictEqual(first.json, later.json)) continue;
          const what = first.id === later.id ? 'another body' : 'another id';
          const did = `repeated a submission whose answer was lost with ${what}`;
          notes.breaks({ session, did, calls: [first, later] });
        }
      }
    }
  },
};

const MOST_ATTEMPTS = 5;
/** In milliseconds: timers are not exact, and a date has whole seconds. */
const EARLY = 150;

/** Repetitions are bounded, spaced, and obey `Retry-After`. */
export const spacedAgain: ClientJudge = {
  rule: 'CADD-010',
  occasion:
    'a repetition after 429 or 503, as in the scenes too-many-seconds, too-many-date and down',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const chain of chainsOf(session).filter(([first]) => first && isPutOff(first))) {
        if (chain.length < 2) continue;
        notes.saw(session);
        const did = pace(chain);
        if (did !== null) notes.breaks({ session, did, calls: chain });
      }
    }
  },
};

/** A refusal for the content is not repeated unchanged. */
export const refusedOnce: ClientJudge = {
  rule: 'CADD-011',
  occasion: 'a submission that was refused for its content, as in the scenes refused-…',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene.startsWith('refused-'))) {
      for (const chain of chainsOf(session)) {
        const same = chain.filter((one) => isDeepStrictEqual(one.json, chain[0]?.json));
        notes.saw(session);
        // One repetition blames nobody.
        if (same.length < 3) continue;
        const did = `sent a submission ${same.length} times that was refused for its content with ${same[0]?.status}`;
        notes.breaks({ session, did, calls: same });
      }
    }
  },
};

/** The submissions of each credential, under any id. */
export function chainsOf({ submissions }: SessionView): readonly SubmissionView[][] {
  const chains: SubmissionView[][] = [];
  for (const one of submissions) {
    const chain = chains.find(([first]) => first !== undefined && isSameWish(first, one));
    if (chain === undefined) chains.push([one]);
    else chain.push(one);
  }
  return chains;
}

function isSameWish(first: SubmissionView, later: SubmissionView): boolean {
  return sameCredential(first, later) || (first.id !== null && first.id === later.id);
}

function isUnanswered({ status, call }: SubmissionView): boolean {
  return call.disturbedBy !== null && (status === 0 || status >= 500);
}

function isPutOff({ status }: SubmissionView): boolean {
  return status === 429 || status === 503;
}

function pace(chain: readonly SubmissionView[]): string | null {
  if (chain.length > MOST_ATTEMPTS) return `tried ${chain.length} times`;
  for (const [place, later] of chain.slice(1).entries()) {
    const early = tooEarly(chain[place], later);
    if (early !== null) return early;
  }
  const gaps = chain.slice(1).map(({ call }, place) => call.at - (chain[place]?.call.at ?? 0));
  const asked = chain.some(({ call }) => call.answer?.headers['retry-after'] !== undefined);
  // Two gaps prove nothing: half a second that doubles looks even if the first repetition comes half a second late.
  if (!asked && gaps.length > 2 && Math.max(...gaps) < Math.min(...gaps) * 1.5 + 20) {
    return `repeated at even gaps of ${gaps.join(', ')} ms`;
  }
  return null;
}

function tooEarly(first: SubmissionView | undefined, later: SubmissionView): string | null {
  if (first === undefined || !isPutOff(first)) return null;
  const answered = first.call.at + (first.call.took ?? 0);
  const stated = first.call.answer?.headers['retry-after'];
  const gap = later.call.at - answered;
  if (stated === undefined) return gap < 50 ? `repeated at once after ${first.status}` : null;
  const due = /^\d+$/.test(stated)
    ? answered + Number(stated) * 1000
    : Date.parse(stated) - (Date.parse(first.call.clock) - first.call.at);
  return later.call.at >= due - EARLY
    ? null
    : `repeated after ${gap} ms although Retry-After said ${stated}`;
}
