import { expect, test } from 'vitest';
import { addV2Path } from '../../contracts/endpoints.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { createBaselines } from './baseline.ts';

const run = { idPrefix: 'spc-', runId: 'r1', seed: 7 };
const payload = { credential_type: 'education', score: 1 };
const going = () => new AbortController().signal;
const refusing = () => fakeTarget({ answer: () => ({ status: 422, body: 'no' }) });

function idsAt(target: ReturnType<typeof fakeTarget>) {
  return target.requests.map(({ body }) => (body as { id: string }).id);
}

test('one base payload is submitted once, however often it is asked', async () => {
  const target = fakeTarget();
  const baselines = createBaselines(target, run, going());
  const [first, second] = await Promise.all([baselines.of(payload), baselines.of({ ...payload })]);
  await baselines.of(payload);
  expect(target.requests).toHaveLength(1);
  expect(first.outcome).toEqual({ kind: 'held' });
  expect(second).toBe(first);
  expect(first.exchanges.map(({ step }) => step)).toEqual(['baseline']);
});

test('a base payload of the second version is submitted by that version', async () => {
  const target = fakeTarget();
  const request = { type: 'education', body: { score: 1 } };
  const { outcome } = await createBaselines(target, run, going()).of(request);
  expect(outcome).toEqual({ kind: 'held' });
  expect(target.requests).toMatchObject([{ path: addV2Path('education'), body: { score: 1 } }]);
});

test('the log of the target shows which requests are baselines', async () => {
  const target = fakeTarget();
  await createBaselines(target, run, going()).of(payload);
  expect(target.requests.map(({ check }) => check)).toEqual(['baseline']);
});

test('another base payload has its own baseline and id', async () => {
  const target = fakeTarget();
  const baselines = createBaselines(target, run, going());
  await baselines.of(payload);
  await baselines.of({ ...payload, score: 2 } as typeof payload);
  expect(new Set(idsAt(target)).size).toBe(2);
});

test('the same run gives a baseline the same id again', async () => {
  const targets = [fakeTarget(), fakeTarget()];
  for (const target of targets) await createBaselines(target, run, going()).of(payload);
  const [one, other] = targets.map(idsAt);
  expect(one).toEqual(other);
  expect(one?.[0]).toMatch(/^spc-r1-/);
});

test('a refused baseline blocks, and stays refused', async () => {
  const target = refusing();
  const baselines = createBaselines(target, run, going());
  const { outcome } = await baselines.of(payload);
  expect(outcome).toMatchObject({ kind: 'blocked', by: 'ADD-001' });
  expect((await baselines.of(payload)).outcome).toBe(outcome);
  expect(target.requests).toHaveLength(1);
});

test('an interrupted baseline is an interruption', async () => {
  const baselines = createBaselines(fakeTarget(), run, AbortSignal.abort(new Error('interrupted')));
  expect((await baselines.of(payload)).outcome).toMatchObject({
    kind: 'blocked',
    remedy: 'run again',
  });
});
