import { z } from 'zod';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { Payload } from '../../contracts/payload.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { isRefusal } from '../../harness/check/expectations.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary, v1TypesOf } from '../examples.ts';

const MADE_UP = 'spc-made-up-token';

/** A call that is refused for its token, and the error code that the refusal may name; null for none. */
interface Refused {
  readonly code: 'invalid_token' | 'insufficient_scope' | null;
  readonly call: (context: StepContext<Example>) => Promise<AnswerMemo>;
}

interface Example {
  readonly payload: Payload;
  readonly name: string;
}

const STATUS = 'a status without a token';
const OTHER_SCOPE = 'a submission with the scope of another type';

const firstVersion: Readonly<Record<string, Refused>> = {
  'a submission without a token': {
    code: null,
    call: ({ partner, example }) => partner.send(example.payload, { token: null }),
  },
  'a submission with a made-up token': {
    code: 'invalid_token',
    call: ({ partner, example }) => partner.send(example.payload, { token: MADE_UP }),
  },
  [OTHER_SCOPE]: {
    code: 'insufficient_scope',
    call: async ({ partner, example, context }) =>
      partner.send(example.payload, {
        token: await partner.client.token([otherScope(context) ?? '']),
      }),
  },
  [STATUS]: {
    code: null,
    call: ({ partner }) => partner.status(partner.freshId(), { token: null }),
  },
};

const secondVersion: Readonly<Record<string, Refused>> = {
  'a verification without a token': {
    code: null,
    call: ({ v2 }) => v2.verify({}, { token: null }),
  },
  'webhooks without a token': {
    code: null,
    call: ({ v2 }) => v2.webhooks.list({ token: null }),
  },
  'webhooks with a made-up token': {
    code: 'invalid_token',
    call: ({ v2 }) => v2.webhooks.list({ token: MADE_UP }),
  },
};

/** How a refusal says what is wrong with a token. Source: RFC 6750 section 3.1. */
export const challenges = [
  challenge('a refused caller is challenged for a bearer token', null, firstVersion),
  challenge('a refused caller of v2 is challenged for a bearer token', 'v2', secondVersion).unless(
    ({ profile: { unsupported } }) => unsupported.VERIFY ?? unsupported.HOOK ?? null,
  ),
].map((each) =>
  each
    .step('refusal', z.object({ answer: AnswerMemo }), async (context) => ({
      answer: await refusedIn(context.example.name).call(context),
    }))
    .holds(({ refusal }, { example }) =>
      expectChallenge(refusal.answer, example.name, refusedIn(example.name).code),
    ),
);

function challenge(
  title: string,
  variant: string | null,
  calls: Readonly<Record<string, Refused>>,
) {
  return check('AUTH-015', title, variant).cases((context: CheckContext) =>
    Object.keys(calls)
      .filter((name) => name !== STATUS || context.profile.unsupported.status === undefined)
      .filter((name) => name !== OTHER_SCOPE || otherScope(context) !== undefined)
      .map((name) => ({
        name,
        arbitrary: ordinary(context).map((payload): Example => ({ payload, name })),
      })),
  );
}

/** Undefined if the profile lists one credential type only. */
function otherScope(context: CheckContext): string | undefined {
  const other = v1TypesOf(context).find((name) => name !== context.credentialType);
  return other === undefined ? undefined : credentialType(other)?.scope;
}

function refusedIn(name: string): Refused {
  const found = firstVersion[name] ?? secondVersion[name];
  if (found === undefined) throw new RangeError(`no call is named ${name}`);
  return found;
}

function expectChallenge(answer: AnswerMemo, name: string, expected: Refused['code']): void {
  const { request, status, headers, shown } = answer;
  if (!isRefusal(answer)) throw new Blocked(`${request}, ${name}, was not refused: ${shown}`);
  const challenge = headers['www-authenticate'] ?? '';
  // 403 is as good a refusal, and needs no challenge.
  if (status === 401 && !/(^|[\s,])bearer\b/i.test(challenge)) {
    throw new Violation(
      `${request}, ${name}: expected WWW-Authenticate: Bearer with 401, got ${challenge || 'no such header'}`,
    );
  }
  const code = /\berror\s*=\s*"?([\w.]+)/i.exec(challenge)?.[1];
  if (code === undefined || code === expected) return;
  throw new Violation(
    `${request}, ${name}: expected ${expected === null ? 'no error code' : `error="${expected}"`} in WWW-Authenticate, got ${code}`,
  );
}
