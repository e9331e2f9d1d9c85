import { describe, expect, test } from 'vitest';
import { mockClients } from '../../mock/clients.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { serveMock } from '../../mock/serve.ts';
import { profileText, workplace } from './spc.ts';

const startAt = new Date('2026-01-01T12:00:00Z');

/** Runs two rules, one of which the target breaks, with this file of known failures. */
async function runKnowing(known: string) {
  const faults = faultsNamed(['status-id-is-content']);
  const mock = await serveMock({ seed: 1, startAt, clock: 'still', faults });
  await using _ = { [Symbol.asyncDispose]: () => mock.close() };
  await using place = await workplace();
  await place.write('x.known.yaml', known);
  await place.write('p.target.yaml', profileText(mock.url, 'knownFailures: ./x.known.yaml\n'));
  const only = ['--only', 'STAT-003', 'AUTH-001', '--type', 'education'];
  const TARGET_SECRET = mockClients[0].clientSecret;
  return await place.spc(['run', '-t', 'p.target.yaml', ...only], { TARGET_SECRET });
}

describe('a failure that a profile knows of', { timeout: 60_000 }, () => {
  test('is run and shown as such, and does not make the exit code 1', async () => {
    const known = '- { id: STAT-003, reason: release 12 mends it, until: 2999-12-31 }\n';
    const { code, stdout } = await runKnowing(known);
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('1 fail (1 known)')]);
    expect(stdout).toContain('Known failures: still broken, not counted (1)');
    expect(stdout).toContain('release 12 mends it');
  });

  test('counts again once its day is over, and says so', async () => {
    const known = '- { id: STAT-003, reason: release 12 mends it, until: 2020-12-31 }\n';
    const { code, stdout } = await runKnowing(known);
    expect([code, stdout.split('\n')[0]]).toEqual([1, expect.not.stringContaining('known')]);
    expect(stdout).toContain('was accepted until 2020-12-31 and still fails');
  });

  test('and is not a rule ends with 2 before anything is sent', async () => {
    const known = '- { id: STAT-03, reason: x, until: 2999-12-31 }\n';
    const { code, stderr } = await runKnowing(known);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean `STAT-003`?')]);
  });
});
