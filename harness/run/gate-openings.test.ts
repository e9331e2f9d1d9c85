import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addV2Path } from '../../contracts/endpoints.ts';
import { check } from '../check/builder.ts';
import { planChecks } from '../plan/plan.ts';
import { type FakeAnswer, type FakeTarget, fakeTarget } from '../testing/fake-target.ts';
import { environmentOf, PLAIN, suiteOf } from '../testing/planned-check.ts';
import { passGate } from './gate.ts';

const sending = (id: 'ADD-002' | 'V2-003') =>
  check(id, 't')
    .onEveryType()
    .given(() => fc.nat())
    .holds(() => true);
const refusal = (why: string) => (): FakeAnswer => ({ status: 422, body: why });
const acceptance = () => undefined;

/** A target that answers the submission of each score as listed, once it has granted a token. */
function choosy(...answers: readonly (() => FakeAnswer | undefined)[]): FakeTarget {
  return fakeTarget({
    answer: ({ path, body }) =>
      path === '/token' ? undefined : answers[(body as { score: number }).score]?.(),
  });
}

/** What becomes of education at a target whose suite opens with these scores, and which of them are tried. */
async function opened(
  target: FakeTarget,
  scores: readonly number[],
  signal = new AbortController().signal,
) {
  const tried: number[] = [];
  const openings = () =>
    scores.map((score) =>
      fc.constant(score).map((drawn) => {
        tried.push(drawn);
        return { credential_type: 'education', score: drawn };
      }),
    );
  const suite = { ...suiteOf(sending('ADD-002')), openings };
  const planned = planChecks(suite, target, PLAIN);
  const { submissions } = await passGate(environmentOf(target, { signal }), suite, planned);
  return { outcome: submissions.get('education'), tried };
}

test('a target that takes the plainest payload is sent no other', async () => {
  const { outcome, tried } = await opened(choosy(acceptance, acceptance), [0, 1]);
  expect(outcome).toEqual({ kind: 'held' });
  expect(tried).toEqual([0]);
});

test('a target that refuses the plainest payload and takes another is open', async () => {
  const target = choosy(refusal('too plain'), refusal('still too plain'), acceptance, acceptance);
  const { outcome, tried } = await opened(target, [0, 1, 2, 3]);
  expect(outcome).toEqual({ kind: 'held' });
  expect(tried).toEqual([0, 1, 2]);
});

test('a target that refuses every payload is blocked by its first refusal', async () => {
  const target = choosy(refusal('no plain one'), refusal('no other one'));
  const { outcome, tried } = await opened(target, [0, 1]);
  expect(outcome).toMatchObject({
    kind: 'blocked',
    by: 'ADD-001',
    message: expect.stringMatching(/got 422 no plain one$/),
  });
  expect(tried).toEqual([0, 1]);
});

test.each([
  ['the first', [1, 2], [1]],
  ['a later', [0, 1, 2], [0, 1]],
] as const)(
  'an interruption of %s submission ends it, and blames no target',
  async (_which, scores, tried) => {
    const controller = new AbortController();
    const interrupt = () => {
      const reason = new Error('interrupted');
      controller.abort(reason);
      throw reason;
    };
    const target = choosy(refusal('too plain'), interrupt, acceptance);
    expect(await opened(target, scores, controller.signal)).toMatchObject({
      outcome: { kind: 'blocked', by: null, remedy: 'run again' },
      tried,
    });
  },
);

test.each([
  ['the first', [1, 2], [1]],
  ['a later', [0, 1, 2], [0, 1]],
] as const)(
  'an error of the suite at %s submission ends it, and is no refusal',
  async (_which, scores, tried) => {
    const err = () => {
      throw new TypeError('ours');
    };
    const target = choosy(refusal('too plain'), err, acceptance);
    expect(await opened(target, scores)).toMatchObject({
      outcome: { kind: 'error', message: expect.stringContaining('ours') },
      tried,
    });
  },
);

test('a suite that opens with no payload is an error of the suite', async () => {
  await expect(opened(choosy(), [])).rejects.toThrow('the suite opens with no payload');
});

test('checks of the second version are opened by a submission of that version', async () => {
  const target = fakeTarget();
  const suite = suiteOf(sending('V2-003'));
  const planned = planChecks(suite, target, PLAIN);
  const { submissions } = await passGate(environmentOf(target), suite, planned);
  expect(target.requests.map(({ path }) => path)).toEqual(['/token', addV2Path('education')]);
  expect([...submissions]).toEqual([['v2 education', { kind: 'held' }]]);
});
