import { expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { serveMock } from '../../mock/serve.ts';
import { profileText, workplace } from './spc.ts';

test('a run ends with its reports, whatever a check has waited for', async () => {
  await using mock = await servedMock();
  await using place = await workplace();
  // An event is waited for four times as long, which is longer than this test may take.
  const patient = 'v2: {}\nhooks: { deadlineMs: 600000, graceMs: 50 }\n';
  const control = `control: ${mock.url}/__control\n`;
  await place.write('p.target.yaml', profileText(mock.url, patient + control));
  const TARGET_SECRET = mockClients[0].clientSecret;
  const { code } = await place.start(['run', 'p.target.yaml', '--only', 'HOOK-019'], {
    TARGET_SECRET,
  }).ended;
  const { counts } = await place.readRun();
  expect([code, counts.pass]).toEqual([0, counts.planned]);
  expect(counts.pass).toBeGreaterThan(0);
});

async function servedMock() {
  const mock = await serveMock({ clock: 'still', startAt: new Date('2026-01-01T12:00:00Z') });
  return { url: mock.url, [Symbol.asyncDispose]: () => mock.close() };
}
