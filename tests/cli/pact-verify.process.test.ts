import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startMock } from '../../mock/start-mock.ts';
import { committed } from '../../pacts/testing/committed-pact.ts';
import { listen } from '../../targets/testing/http-server.ts';
import { everyNth } from '../part-of.ts';
import { profileText, type Workplace, workplace } from './spc.ts';

const pacts = path.join(import.meta.dirname, '..', '..', 'contracts', 'pacts');
const file = path.join(pacts, 'example-partner-seek-pass-partner-api.json');
const secret = 'synthetic-secret-of-partner-one';

/** Some interactions of it: the verifier takes seconds for all 80. */
const some = {
  ...committed,
  interactions: committed.interactions.filter(({ description }) =>
    [
      'a submission of education',
      'the status of a submission that is verified',
      'the status of a submission that was never made',
    ].includes(description),
  ),
};

/** Verifies the target of this profile by them. */
async function verify(place: Workplace, profile: string, TARGET_SECRET = secret) {
  await place.write('p.target.yaml', profile);
  await place.write('some.json', JSON.stringify(some));
  return place.spc(['pact', 'verify', '-t', 'p.target.yaml', 'some.json'], { TARGET_SECRET });
}

describe('spc pact verify', { timeout: 60_000 }, () => {
  test('verifies the embedded mock and names every interaction', async () => {
    await using place = await workplace();
    const { code, stdout } = await place.spc(['pact', 'verify', file]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('80 pass · 0 FAIL')]);
    expect(stdout).toContain('pass  example-partner: a submission of education\n');
  });

  test.each(everyNth(['http_proxy', 'HTTP_PROXY'], 2))(
    'verifies interactions that need no state, past the proxy of %s',
    async (variable) => {
      await using place = await workplace();
      const without = (specification: string, state: object) => ({
        consumer: { name: `lms-${specification}` },
        provider: { name: 'seek-pass-partner-api' },
        interactions: [
          {
            description: 'status without a token',
            ...state,
            request: { method: 'GET', path: '/api/partner/v1/submissions/none/status.json' },
            response: { status: 401 },
          },
        ],
        metadata: { pactSpecification: { version: specification } },
      });
      await place.write('2.json', JSON.stringify(without('2.0.0', {})));
      await place.write('2e.json', JSON.stringify(without('2.0.0', { providerState: '' })));
      await place.write('3.json', JSON.stringify(without('3.0.0', { providerStates: [] })));
      await place.write('4.json', JSON.stringify(without('4.0', { type: 'Synchronous/HTTP' })));
      const { code, stdout } = await place.spc(['pact', 'verify', '*.json'], {
        [variable]: 'http://127.0.0.1:9',
      });
      expect([code, stdout]).toEqual([0, expect.stringContaining('4 interactions: 4 pass')]);
    },
  );

  test('ends with 1 and names the interaction that a defect breaks', async () => {
    await using place = await workplace();
    await place.write('some.json', JSON.stringify(some));
    const args = ['pact', 'verify', 'some.json', '--fault', 'unknown-id-is-incomplete', '--json'];
    const { code, stdout } = await place.spc(args);
    const failed = JSON.parse(stdout).filter(
      ({ verdict }: { verdict: string }) => verdict === 'fail',
    );
    expect([code, failed]).toMatchObject([
      1,
      [{ description: 'the status of a submission that was never made' }],
    ]);
  });

  test('ends with 3, not as a failure, if a state cannot be arranged', async () => {
    await using place = await workplace();
    await using mock = await startMock();
    const { code, stdout } = await verify(place, profileText(mock.url));
    expect([code, stdout]).toEqual([3, expect.stringMatching(/ 0 FAIL · \d+ could not run/)]);
    expect(stdout).toContain('the target has no people who could open the link');
  });

  test('ends with 5 if the target is down', async () => {
    await using place = await workplace();
    const server = await listen(() => {});
    await server[Symbol.asyncDispose]();
    const { code, stdout, stderr } = await verify(place, profileText(server.url));
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/expected an answer, got .*refused/i);
  });

  test('ends with 5 if the secret is wrong, and never shows it', async () => {
    await using place = await workplace();
    await using mock = await startMock();
    const { code, stdout, stderr } = await verify(place, profileText(mock.url), 'canary-secret');
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/expected 200 with an access_token, got 401/);
    expect(stderr).not.toContain('canary');
  });

  test('ends with 7 before anything is sent to a host that is not allowed', async () => {
    await using place = await workplace();
    const { code, stdout } = await verify(place, profileText('https://app.seekpass.co'));
    expect([code, stdout]).toEqual([7, '']);
  });

  test.each([
    [['none.json'], 'none.json: expected a pact file, got ENOENT'],
    [[file, '--publish'], '--publish: expected pacts of a broker, got files'],
    [[file, '--fault', 'no-such-fault'], 'no-such-fault'],
    [['--selector', 'main'], 'Expected a JSON object such as {"mainBranch":true}.'],
  ])('ends with 2 on a command line that it cannot follow: %j', async (args, says) => {
    await using place = await workplace();
    const { code, stderr } = await place.spc(['pact', 'verify', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});
