import fc from 'fast-check';
import type { Profile } from '../../profiles/profile.ts';
import { usualSlips } from '../../profiles/usual-slips.ts';
import type { Problem } from '../../results/run.ts';
import type { Answer } from '../../targets/answer.ts';
import { noApiAnswered } from '../../targets/no-api-answered.ts';
import type { AddRequest } from '../check/add-request.ts';
import { Blocked } from '../check/blocked.ts';
import type { CheckContext } from '../check/check-context.ts';
import { grantIn } from '../check/grant.ts';
import { derivedSeed } from '../check/ids.ts';
import type { Outcome } from '../check/outcome.ts';
import { type AnyPayload, toMemo } from '../check/partner.ts';
import type { Suite } from '../check/suite.ts';
import { versionOf } from '../check/version-of.ts';
import { gateSubmission } from '../plan/gate-submission.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Environment } from './environment.ts';
import { INTERRUPTED, outcomeOf } from './outcome.ts';

/** The outcomes of the requests that all checks depend on. */
export interface Gate {
  readonly token: Outcome;
  /** Why no token was had, in a sentence for the head of the report. */
  readonly problem: Problem | null;
  /** By credential type: the outcome of an ordinary submission. */
  readonly submissions: ReadonlyMap<string, Outcome>;
}

/**
 * Tries a token, then one plain submission per credential type: one refusal is reported once and not fifty times.
 *
 * If that is refused, one of another kind will do: what is refused is a matter for the checks, which then begin.
 */
export async function passGate(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
): Promise<Gate> {
  const { token, problem } = await tryToken(environment, suite);
  const submissions = new Map<string, Outcome>();
  if (token.kind === 'held') {
    for (const [name, each] of neededBy(planned)) {
      submissions.set(name, await trySubmission(environment, suite, each));
    }
  }
  return { token, problem, submissions };
}

/** Why a check may not begin; null if nothing that it needs was refused. */
export function blockedByGate(gate: Gate, { check, context }: PlannedCheck): Outcome | null {
  if (check.requirement === 'AUTH-001') return null;
  if (gate.token.kind !== 'held') return because(gate.token, 'AUTH-001', 'no token was granted');
  if (check.requirement === 'ADD-001' || check.requirement === 'V2-001') return null;
  // Stryker disable next-line StringLiteral: no submission is called so
  const submission = gate.submissions.get(gateSubmission({ check, context }) ?? '');
  if (submission === undefined || submission.kind === 'held') return null;
  return because(
    submission,
    versionOf(check.requirement) === 2 ? 'V2-001' : 'ADD-001',
    `no ordinary ${gateSubmission({ check, context })} submission was accepted`,
  );
}

function because(refused: Outcome, by: string, what: string): Outcome {
  if (refused.kind !== 'blocked' || refused === INTERRUPTED) return refused;
  return {
    kind: 'blocked',
    by: refused.by ?? by,
    message: `${what}: ${refused.message}`,
    remedy: refused.remedy,
  };
}

async function tryToken(
  { target, run, signal }: Environment,
  { scopeOf }: Suite,
): Promise<Pick<Gate, 'token' | 'problem'>> {
  const { partner } = target.session({
    step: 'gate',
    mark: { run: run.runId, check: 'gate' },
    signal,
  });
  const scope = scopeOf(target.profile.credentialTypes[0] as string);
  try {
    const answer = await partner.requestToken({ scope });
    const { request, shown } = toMemo(answer, null);
    if (grantIn(answer) !== null) return { token: { kind: 'held' }, problem: null };
    const message = `${request}: expected 200 with an access_token, got ${shown}`;
    return {
      // Stryker disable next-line ObjectLiteral: blockedByGate falls back to the same rule
      token: outcomeOf(new Blocked(message, { by: 'AUTH-001' })),
      problem: {
        kind: 'authentication',
        message: `${target.profile.baseUrl} granted no token. ${target.redact(message)}`,
        remedy: remedyFor(target.profile, answer),
      },
    };
  } catch (thrown) {
    const token = outcomeOf(thrown, signal);
    if (signal.aborted || token.kind === 'error') return { token, problem: null };
    // Stryker disable next-line StringLiteral: an outcome that is not held has a message
    const message = 'message' in token ? target.redact(token.message) : '';
    return {
      token,
      problem: {
        kind: 'unreachable',
        message: `${target.profile.baseUrl} could not be reached. ${message}`,
        // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
        remedy: 'check baseUrl of the profile, and that the target is up and reachable from here',
      },
    };
  }
}

/** The likely cause, from the words of the profile or what answered; else what to compare. */
function remedyFor(profile: Profile, answer: Answer): string {
  const [slip] = usualSlips(profile);
  if (slip !== undefined) return slip;
  const none = noApiAnswered(answer);
  if (none !== null) return `${none.says}; ${none.remedy}`;
  return 'check auth.clientId and auth.clientSecret of the profile, and that baseUrl is the Partner API; `spc doctor` looks closer';
}

async function trySubmission(
  environment: Environment,
  suite: Suite,
  { check, context }: PlannedCheck,
): Promise<Outcome> {
  const { ordinary, openings = (of) => [ordinary(of)], ordinaryV2 } = suite;
  const isV2 = versionOf(check.requirement) === 2;
  let refused: Outcome | null = null;
  for (const opening of isV2 ? [ordinaryV2(context)] : openings(context)) {
    const outcome = await tryPayload(environment, opening, context);
    if (outcome.kind !== 'blocked' || outcome === INTERRUPTED) return outcome;
    refused ??= outcome;
  }
  if (refused === null) throw new RangeError('the suite opens with no payload');
  return refused;
}

async function tryPayload(
  { run, baselines }: Environment,
  arbitrary: fc.Arbitrary<AnyPayload | AddRequest>,
  context: CheckContext,
): Promise<Outcome> {
  const seed = derivedSeed(run.seed, `gate ${context.credentialType}`);
  const [payload] = fc.sample(arbitrary, { seed, numRuns: 1 });
  // Stryker disable next-line StringLiteral: fast-check draws one value or throws
  if (payload === undefined) throw new RangeError('fast-check drew no ordinary payload');
  return (await baselines.of(payload)).outcome;
}

/** The submissions that some check rests on, each once, with a check that does. */
function neededBy(planned: readonly PlannedCheck[]): ReadonlyMap<string, PlannedCheck> {
  const running = planned.filter(({ preset }) => preset === null);
  return new Map(
    running.flatMap((each) => {
      const name = gateSubmission(each);
      return name === null ? [] : [[name, each] as const];
    }),
  );
}
