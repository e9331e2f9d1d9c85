import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RequirementId } from '../../requirements/all.ts';
import { TransportError } from '../../targets/errors/transport-error.ts';
import { Blocked } from '../check/blocked.ts';
import { check } from '../check/builder.ts';
import { planChecks } from '../plan/plan.ts';
import { type FakeTarget, fakeTarget, SECRET } from '../testing/fake-target.ts';
import { environmentOf, PLAIN, suiteOf } from '../testing/planned-check.ts';
import { blockedByGate, type Gate, passGate } from './gate.ts';
import { outcomeOf } from './outcome.ts';

const drafted = (id: RequirementId) => check(id, 't').step('do', z.unknown(), () => 1);
const sending = (id: RequirementId) =>
  drafted(id)
    .onEveryType()
    .given(() => fc.nat())
    .holds(() => true);
const suite = suiteOf(
  drafted('AUTH-001').holds(() => true),
  drafted('AUTH-004').holds(() => true),
  sending('ADD-001'),
  sending('ADD-002'),
);
const profile = { credentialTypes: ['education', 'microcredential'] };

/** What the gate of a target lets through: each check's key with what blocks it, null if nothing does. */
async function gateAt(target: FakeTarget, signal = new AbortController().signal) {
  const planned = planChecks(suite, target, PLAIN);
  const gate = await passGate(environmentOf(target, { signal }), suite, planned);
  const blocked = planned.map((each) => [each.key, blockedByGate(gate, each)] as const);
  return { gate, blocked: Object.fromEntries(blocked) };
}

test('a sound target is asked for one token and one submission per type', async () => {
  const target = fakeTarget({ profile });
  const { gate, blocked } = await gateAt(target);
  expect(target.requests.map(({ path }) => path)).toEqual([
    '/token',
    '/add/education',
    '/add/microcredential',
  ]);
  expect(target.requests[0]?.body).toEqual({ scope: 'write.education' });
  expect(gate.problem).toBeNull();
  expect(Object.values(blocked)).toEqual(Array(6).fill(null));
});

test('only types that some check will send are tried', async () => {
  const target = fakeTarget({ profile: { credentialTypes: ['education'] } });
  await gateAt(target);
  expect(target.requests.map(({ path }) => path)).toEqual(['/token', '/add/education']);
});

test('the log of the target shows what the gate asks', async () => {
  const target = fakeTarget({ profile });
  await gateAt(target);
  expect(target.requests.map(({ check: mark }) => mark)).toEqual(['gate', 'baseline', 'baseline']);
});

test('the seed of the run decides what the gate submits', async () => {
  const scores = await Promise.all(
    [7, 7, 8].map(async (seed) => {
      const target = fakeTarget({ profile });
      const run = { idPrefix: 'spc-', runId: 'r1', seed };
      await passGate(environmentOf(target, { run }), suite, planChecks(suite, target, PLAIN));
      return target.requests.flatMap(({ body }) => (body as { score?: number }).score ?? []);
    }),
  );
  // Each type draws a payload of its own.
  expect(new Set(scores[0]).size).toBe(2);
  expect(scores[1]).toEqual(scores[0]);
  expect(scores[2]).not.toEqual(scores[0]);
});

describe('a refused token', () => {
  const refusing = () =>
    fakeTarget({ profile, answer: () => ({ status: 401, body: { error: SECRET } }) });

  test('blocks everything but its own rule, and sends nothing else', async () => {
    const target = refusing();
    const { blocked } = await gateAt(target);
    expect(target.requests).toHaveLength(1);
    expect(blocked['AUTH-001']).toBeNull();
    for (const key of ['AUTH-004', 'ADD-001:education', 'ADD-002:microcredential']) {
      expect(blocked[key]).toMatchObject({
        kind: 'blocked',
        by: 'AUTH-001',
        message: expect.stringMatching(/^no token was granted: POST \/token: expected 200/),
      });
    }
  });

  test('is an authentication problem that shows no secret', async () => {
    const { gate } = await gateAt(refusing());
    expect(gate.problem).toEqual({
      kind: 'authentication',
      message:
        'https://seek.example granted no token. POST /token: expected 200 with an access_token, got 401 {"error":"[redacted]"}',
      remedy:
        'check auth.clientId and auth.clientSecret of the profile, and that baseUrl is the Partner API; `spc doctor` looks closer',
    });
  });

  test('is put down to what stands before the API, if that answered', async () => {
    const headers = { location: 'https://sso.example/login' };
    const target = fakeTarget({ answer: () => ({ status: 302, body: '', headers }) });
    expect((await gateAt(target)).gate.problem?.remedy).toBe(
      'no API answered: the request is redirected to https://sso.example/login; a sign-in stands before the API: have the requests of this machine let through without it',
    );
  });

  test('may look like a success without a token in it', async () => {
    const target = fakeTarget({ answer: () => ({ status: 200, body: '' }) });
    expect((await gateAt(target)).gate.problem?.kind).toBe('authentication');
  });
});

describe('a target that is away', () => {
  const closed = () =>
    fakeTarget({
      answer: () => {
        throw new TransportError('refused', `no server listens, said ${SECRET}`);
      },
    });

  test('is unreachable, which is reported without secrets', async () => {
    const { gate, blocked } = await gateAt(closed());
    expect(gate.problem).toMatchObject({
      kind: 'unreachable',
      message: 'https://seek.example could not be reached. no server listens, said [redacted]',
    });
    expect(blocked['ADD-002:education']).toMatchObject({ kind: 'blocked', by: 'AUTH-001' });
  });

  test('is unreachable too if it says it is busy', async () => {
    const { gate } = await gateAt(fakeTarget({ answer: () => ({ status: 503, body: '' }) }));
    expect(gate.problem?.kind).toBe('unreachable');
  });

  test('is not blamed for an interruption', async () => {
    const { gate, blocked } = await gateAt(closed(), AbortSignal.abort(new TypeError('stop')));
    expect(gate.problem).toBeNull();
    expect(blocked['ADD-002:education']).toMatchObject({ by: null, remedy: 'run again' });
  });

  test('is not blamed for an error of the suite', async () => {
    const broken = fakeTarget({
      answer: () => {
        throw new TypeError('ours');
      },
    });
    const { gate, blocked } = await gateAt(broken);
    expect(gate.problem).toBeNull();
    expect(blocked['ADD-002:education']?.kind).toBe('error');
  });
});

describe('a refused ordinary submission', () => {
  const refusing = () =>
    fakeTarget({
      profile,
      answer: ({ path }) => (path === '/add/education' ? { status: 422, body: 'no' } : undefined),
    });

  test('blocks what sends that type, but not its own rule', async () => {
    const { blocked } = await gateAt(refusing());
    expect(blocked['ADD-001:education']).toBeNull();
    expect(blocked['ADD-002:education']).toMatchObject({
      kind: 'blocked',
      by: 'ADD-001',
      message: expect.stringMatching(
        /^no ordinary education submission was accepted: POST .* got 422 no$/,
      ),
    });
  });

  test('blocks what sends it by the second version, by the rule of that version', () => {
    const target = fakeTarget({ profile: { credentialTypes: ['education'] } });
    const second = suiteOf(sending('V2-001'), sending('V2-003'));
    const refused = outcomeOf(new Blocked('got 422 no'));
    const submissions = new Map([['v2 education', refused]]);
    const gate: Gate = { token: { kind: 'held' }, problem: null, submissions };
    const planned = planChecks(second, target, PLAIN);
    const blocked = Object.fromEntries(
      planned.map((each) => [each.key, blockedByGate(gate, each)]),
    );
    expect(blocked['V2-001:education']).toBeNull();
    expect(blocked['V2-003:education']).toMatchObject({
      by: 'V2-001',
      message: 'no ordinary v2 education submission was accepted: got 422 no',
    });
  });

  test('is named by its rule if the target closed the connection instead of answering', async () => {
    const target = fakeTarget({
      profile,
      answer: ({ path }) => {
        if (path === '/add/education') throw new TransportError('reset', 'connection reset');
        return undefined;
      },
    });
    expect((await gateAt(target)).blocked['ADD-002:education']).toMatchObject({
      kind: 'blocked',
      by: 'ADD-001',
      message: 'no ordinary education submission was accepted: connection reset',
    });
  });

  test('does not block other types, or checks that send nothing', async () => {
    const { gate, blocked } = await gateAt(refusing());
    expect(blocked['ADD-002:microcredential']).toBeNull();
    expect(blocked['AUTH-004']).toBeNull();
    expect(gate.problem).toBeNull();
  });
});
