import fc from 'fast-check';
import type { Problem } from '../../results/run.ts';
import { Blocked } from '../check/blocked.ts';
import type { CheckContext } from '../check/check-context.ts';
import { grantIn } from '../check/grant.ts';
import { derivedSeed } from '../check/ids.ts';
import type { Outcome } from '../check/outcome.ts';
import { toMemo } from '../check/partner.ts';
import type { Suite } from '../check/suite.ts';
import type { PlannedCheck } from '../plan/plan.ts';
import type { Environment } from './environment.ts';
import { INTERRUPTED, outcomeOf } from './outcome.ts';

/** What came of the requests that everything else rests on. */
export interface Gate {
  readonly token: Outcome;
  /** Why no token was had, in a sentence for the head of the report. */
  readonly problem: Problem | null;
  /** By credential type: what came of an ordinary submission. */
  readonly submissions: ReadonlyMap<string, Outcome>;
}

/** Tries a token, then one ordinary submission per credential type: one refusal is reported once and not fifty times. */
export async function passGate(
  environment: Environment,
  suite: Suite,
  planned: readonly PlannedCheck[],
): Promise<Gate> {
  const { token, problem } = await tryToken(environment, suite);
  const submissions = new Map<string, Outcome>();
  if (token.kind === 'held') {
    for (const context of subjectsOf(planned)) {
      submissions.set(context.credentialType, await trySubmission(environment, suite, context));
    }
  }
  return { token, problem, submissions };
}

/** Why a check may not begin; null if nothing that it needs was refused. */
export function blockedByGate(gate: Gate, { check, context }: PlannedCheck): Outcome | null {
  if (check.requirement === 'AUTH-001') return null;
  if (gate.token.kind !== 'held') return because(gate.token, 'AUTH-001', 'no token was granted');
  if (check.requirement === 'ADD-001' || check.cases === null) return null;
  const submission = gate.submissions.get(context.credentialType);
  if (submission === undefined || submission.kind === 'held') return null;
  return because(
    submission,
    'ADD-001',
    `no ordinary ${context.credentialType} submission was accepted`,
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
        remedy:
          'check auth.clientId and auth.clientSecret of the profile, and that baseUrl is the Partner API',
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

async function trySubmission(
  { run, baselines }: Environment,
  { ordinary }: Suite,
  context: CheckContext,
): Promise<Outcome> {
  // Stryker disable next-line StringLiteral: types that share a seed still draw each from values of their own
  const seed = derivedSeed(run.seed, `gate ${context.credentialType}`);
  const [payload] = fc.sample(ordinary(context), { seed, numRuns: 1 });
  // Stryker disable next-line StringLiteral: words for a person, which a test could only repeat
  if (payload === undefined) throw new RangeError('fast-check drew no ordinary payload');
  return (await baselines.of(payload)).outcome;
}

/** The credential types that some check is going to send, each once. */
function subjectsOf(planned: readonly PlannedCheck[]): Iterable<CheckContext> {
  const sending = planned.filter(({ preset, check }) => preset === null && check.cases !== null);
  return new Map(sending.map(({ context }) => [context.credentialType, context])).values();
}
