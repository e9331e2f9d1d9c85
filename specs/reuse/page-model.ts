import type { Decision } from '../../contracts/test-control.ts';
import type { Command } from '../../generators/histories.ts';
import type { Moment } from '../../harness/check/step.ts';
import type { Fault } from './command-result.ts';
import { ageOf, type RequestLifetime } from './request-lifetime.ts';

type VisitCommand = Extract<Command, { kind: 'visit' }>;
type DecisionCommand = Extract<Command, { kind: Decision }>;

/**
 * Whether a person may see this page after opening a link; the page then changes the request's state.
 *
 * @param consentedBefore whether this person accepted another link: consent may be asked once per person.
 */
export function judgeVisit(
  life: RequestLifetime,
  { person, signIn }: VisitCommand,
  page: string,
  now: Moment,
  consentedBefore: boolean,
): Fault | null {
  if (life.state === 'unknown') return null;
  const shown = page === 'consent' || page === 'credential';
  if (!signIn) return shown ? { expected: 'the sign-in page', basis: 'D' } : null;
  if (life.owner !== null && life.owner !== person) return shutOut(page);
  if (life.state === 'pending') return judgePending(life, person, page, now, consentedBefore);
  const alive = ageOf(life, now) === 'alive';
  if (life.state === 'accepted') {
    return alive && page !== 'credential' ? { expected: 'the credential page', basis: 'D' } : null;
  }
  return page === 'credential' ? { expected: 'anything but the credential', basis: 'D' } : null;
}

function judgePending(
  life: RequestLifetime,
  person: number,
  page: string,
  now: Moment,
  consentedBefore: boolean,
): Fault | null {
  const age = ageOf(life, now);
  const shown = page === 'consent' || page === 'credential';
  if (age === 'expired') return shown ? { ...GONE, basis: life.owner === null ? 'D' : 'A' } : null;
  const asked = page === 'consent' || (page === 'credential' && consentedBefore);
  if (age === 'alive' && !asked) return { expected: 'the consent prompt', basis: 'D' };
  if (shown) life.owner = person;
  if (page === 'credential') life.state = 'accepted';
  return null;
}

/** Whether a person may see this page after deciding; the page then changes the request's state. */
export function judgeDecision(
  life: RequestLifetime,
  command: DecisionCommand,
  page: string,
  now: Moment,
  superseded: boolean,
): Fault | null {
  if (life.state === 'unknown') return null;
  const { person, kind } = command;
  if (life.owner !== null && life.owner !== person) return page === 'error' ? null : shutOut(page);
  if (life.state !== 'pending' || superseded) return judgeLate(life, page, now);
  const age = ageOf(life, now);
  const wanted = kind === 'accept' ? 'credential' : 'canceled';
  if (age === 'expired') {
    return page === 'credential' ? { ...GONE, basis: life.owner === null ? 'D' : 'A' } : null;
  }
  if (age === 'alive' && page !== wanted) return { expected: `the ${wanted} page`, basis: 'D' };
  if (page === wanted) settle(life, person, kind);
  return null;
}

/** Deciding again, or on a link that was replaced: hardly documented, so only a page of a request that has certainly ended is a fault. */
function judgeLate(life: RequestLifetime, page: string, now: Moment): Fault | null {
  if (life.state === 'pending' && ageOf(life, now) === 'expired') {
    return page === 'credential' ? { ...GONE, basis: life.owner === null ? 'D' : 'A' } : null;
  }
  life.state = 'unknown';
  return null;
}

function settle(life: RequestLifetime, person: number, kind: DecisionCommand['kind']): void {
  life.owner = person;
  life.state = kind === 'accept' ? 'accepted' : 'cancelled';
}

const GONE = { expected: 'nothing of a credential that is gone' } as const;

function shutOut(page: string): Fault | null {
  if (page === 'error') return null;
  const harmless = page === 'sign-in';
  return { expected: 'the error page for another person', basis: harmless ? 'A' : 'D' };
}
