import { expect, test } from 'vitest';
import { controlCapabilities } from '../../contracts/test-control.ts';
import type { Fault } from '../../mock/faults/fault.ts';
import { jsonOf } from '../answer.ts';
import type { Target } from '../target.ts';
import { openEmbeddedMock } from './embedded-mock.ts';

/** Replaces nothing: a mock with defects shares this thread, which saves 0.3 s of processor time each time. */
const harmless: Fault = { name: 'harmless', violates: [], says: '', apply: () => ({}) };
const options = { seed: 1, asOf: '2026-03-04', version: '1', faults: [harmless] };

async function open(): Promise<AsyncDisposable & Target> {
  const target = await openEmbeddedMock(options);
  return { ...target, [Symbol.asyncDispose]: () => target.close() };
}

const submission = {
  id: 'spc-1',
  document_type: 'none',
  credential_type: 'right_to_work',
  data: { credential: { full_name: 'Synthetic Person', country: 'AU' } },
};

test('can do everything and misses nothing', async () => {
  await using target = await open();
  expect([...target.capabilities].sort()).toEqual([
    'accounts',
    'app-sign-in',
    'clock',
    'fresh-people',
    'people',
    'reset',
  ]);
  expect([...target.missing]).toEqual([]);
});

test('stands at noon of its day until it is moved', async () => {
  await using target = await open();
  expect(await target.clock?.now()).toEqual(new Date('2026-03-04T12:00:00Z'));
  expect(await target.clock?.advance(3600)).toEqual(new Date('2026-03-04T13:00:00Z'));
});

test('brings a submission into the account of who accepts it', async () => {
  await using target = await open();
  const { partner, people } = target.session({ step: '' });
  if (people === null) throw new Error('the mock has people');
  const answer = await partner.add('right_to_work', submission);
  const link = (jsonOf(answer) as { redirect_uri: string }).redirect_uri;
  const person = await people.lease();
  expect(await people.visit(person, link)).toBe('consent');
  expect(await people.decide(person, link, 'accept')).toBe('credential');
  expect(await people.credentials(person)).toMatchObject([
    { credential_type: 'right_to_work', fields: submission.data.credential, document: 'none' },
  ]);
  expect(jsonOf(await partner.status('spc-1'))).toMatchObject({ id: 'spc-1', status: 'verified' });
});

test('forgets everything on reset and goes on', async () => {
  await using target = await open();
  const { partner } = target.session({ step: '' });
  await partner.add('right_to_work', submission);
  await target.reset?.();
  expect((await partner.status('spc-1')).status).toBe(404);
});

test('lets two clients submit under one id', async () => {
  await using target = await open();
  const { partner, secondPartner } = target.session({ step: '' });
  const answers = [
    await partner.add('right_to_work', submission),
    await secondPartner?.add('right_to_work', submission),
  ];
  expect(answers.map((answer) => answer?.status)).toEqual([201, 201]);
});

test('frees its port when it is closed', async () => {
  const target = await openEmbeddedMock(options);
  await target.close();
  await expect(fetch(target.profile.baseUrl)).rejects.toMatchObject({
    cause: { code: 'ECONNREFUSED' },
  });
});

test('is taken to be able to do what its test control reports', async () => {
  await using target = await open();
  const answer = await fetch(target.profile.control as string);
  expect(await answer.json()).toEqual({ protocol: 1, capabilities: [...controlCapabilities] });
});
