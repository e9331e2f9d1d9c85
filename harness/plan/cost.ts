import { payloadText } from '../check/payload-text.ts';
import { gateSubmission } from './gate-submission.ts';
import { type PlannedCheck, requirementOf } from './plan.ts';

/** What a plan asks of a target, in Partner API requests, at most. */
export interface Cost {
  /** Of the checks themselves. */
  readonly checks: number;
  /** Ordinary submissions that prove each base payload acceptable before its refusals mean anything. */
  readonly baselines: number;
  /** The token and the submission per credential type that come before everything. */
  readonly gate: number;
  /** All of these: what the profile's budget has to hold. */
  readonly total: number;
  /** Tokens that checks share: they come on top, and have an allowance of their own. */
  readonly tokens: number;
  /** What later runs send to settle the checks that this run arms; 0 if none is deferred. */
  readonly later: number;
}

/** Counts the requests of a plan before the first is sent; repetitions and shrinking are not in it. */
export function costOf(planned: readonly PlannedCheck[]): Cost {
  const running = planned.filter(({ preset }) => preset === null);
  const checks = running.reduce((sum, each) => sum + ownCost(each), 0);
  const baselines = new Set(running.flatMap(baselinesOf)).size;
  const gate = 1 + new Set(running.map(gateSubmission).filter((each) => each !== null)).size;
  const total = checks + baselines + gate;
  const later = running.reduce((sum, each) => sum + laterCost(each), 0);
  return { checks, baselines, gate, total, tokens: tokensOf(running), later };
}

/** Seconds that this many requests take at a rate, if the target answers each at once. */
export function secondsFor({ total, tokens }: Cost, requestsPerSecond: number): number {
  return (total + tokens) / requestsPerSecond;
}

/** A submission takes a token with the scope of its type, anything else one with all scopes of the profile. */
function tokensOf(running: readonly PlannedCheck[]): number {
  const scopes = running.flatMap(({ check, context }) => {
    const { credentialTypes } = context.profile;
    const one = check.cases === null ? [] : [context.credentialType];
    const all = requirementOf(check.requirement).needs.includes('status');
    return all ? [...one, credentialTypes.join(' ')] : one;
  });
  return new Set(scopes).size;
}

/** What one check costs a run, without its control: of one that is deferred, only what comes before its first wait. */
export function ownCost(planned: PlannedCheck): number {
  const { check, examples } = planned;
  const requests = isDeferred(planned) ? check.requestsAtOnce : check.requests;
  return examples.reduce<number>((sum, example) => sum + requests(example), 0);
}

function laterCost(planned: PlannedCheck): number {
  const { check, examples } = planned;
  if (!isDeferred(planned)) return 0;
  const whole = examples.reduce<number>((sum, example) => sum + check.requests(example), 0);
  return whole - ownCost(planned);
}

function isDeferred({ check, context }: PlannedCheck): boolean {
  return check.phase === 'timeline' && context.profile.clock === 'deferred';
}

/** The base payloads of a check, as text: refusals that share one share its baseline. */
export function baselinesOf(planned: PlannedCheck): readonly string[] {
  const { baseline } = planned.check;
  if (baseline === null) return [];
  return planned.examples.map((one) => payloadText(baseline(one)));
}
