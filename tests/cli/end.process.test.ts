import { expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { serveMock } from '../../mock/serve.ts';
import { profileText, workplace } from './spc.ts';

const TARGET_SECRET = mockClients[0].clientSecret;

test('a run ends with its reports, whatever a check has waited for', async () => {
  await using mock = await servedMock();
  await using place = await workplace();
  await place.write('p.target.yaml', patientProfile(mock.url));
  const order = ['run', 'p.target.yaml', '--only', 'HOOK-019'];
  const { code } = await place.start(order, { TARGET_SECRET }).ended;
  const { counts } = await place.readRun();
  expect([code, counts.pass]).toEqual([0, counts.planned]);
  expect(counts.pass).toBeGreaterThan(0);
});

test('a run that is ended early does not wait for an event any longer, and blames nobody', async () => {
  await using mock = await servedMock(['no-event-after-cancelling']);
  await using place = await workplace();
  await place.write('p.target.yaml', patientProfile(mock.url));
  const order = ['run', 'p.target.yaml', '--only', 'HOOK-002', '--max-time', '3s'];
  const { code } = await place.start(order, { TARGET_SECRET }).ended;
  const { counts } = await place.readRun();
  expect([code, counts.fail, counts.error]).toEqual([3, 0, 0]);
  expect(counts['could-not-run']).toBeGreaterThan(0);
});

/** An event is waited for four times as long as it says, which is longer than a test may take. */
function patientProfile(url: string): string {
  const patient = 'v2: {}\nhooks: { deadlineMs: 600000, graceMs: 50 }\n';
  return profileText(url, `${patient}control: ${url}/__control\n`);
}

async function servedMock(faults: readonly string[] = []) {
  const startAt = new Date('2026-01-01T12:00:00Z');
  const mock = await serveMock({ clock: 'still', startAt, faults: faultsNamed([...faults]) });
  return { url: mock.url, [Symbol.asyncDispose]: () => mock.close() };
}
