import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { faultNamed } from '../../mock/faults/all.ts';
import { serveMock } from '../../mock/serve.ts';
import { AuthenticationError } from '../../targets/errors/authentication-error.ts';
import { BudgetError } from '../../targets/errors/budget-error.ts';
import { mockProfile, openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { type Arrived, listen } from '../../targets/testing/http-server.ts';
import { type PactFile, pactFile } from '../pact-file.ts';
import type { InteractionVerdict } from './verdicts.ts';
import { verifyPact } from './verify.ts';

// Every test starts Pact's verifier, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const file = '../../contracts/pacts/example-partner-seek-pass-partner-api.json';
const committed = pactFile.parse(
  JSON.parse(await readFile(path.join(import.meta.dirname, file), 'utf8')),
);

/** Of the credential types only education, to be quick. */
const shortened: PactFile = {
  ...committed,
  interactions: committed.interactions.filter(
    ({ description }) => !/submission of (?!education)/.test(description),
  ),
};

const options = { seed: 1, asOf: '2026-01-01', version: '0.0.0' };

async function verifyMock(pact: PactFile, faultName?: string) {
  const fault = faultName === undefined ? undefined : faultNamed(faultName);
  const faults = fault === undefined ? [] : [fault];
  const target = await openEmbeddedMock({ ...options, faults });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await verifyPact(target, { pact, pending: false });
}

async function passOn(
  url: string,
  { method, path, headers, body }: Arrived,
  response: ServerResponse,
): Promise<void> {
  const { authorization = '', 'content-type': type = 'application/json' } = headers;
  const sent = body === '' ? {} : { body };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization, 'content-type': type },
    ...sent,
  });
  const told = { 'content-type': answer.headers.get('content-type') ?? '' };
  response.writeHead(answer.status, told).end(await answer.text());
}

function ended(verdicts: readonly InteractionVerdict[], as: InteractionVerdict['verdict']) {
  return verdicts.filter(({ verdict }) => verdict === as).map(({ description }) => description);
}

describe('verifying the mock server', () => {
  test('passes every interaction that the example partner recorded', async () => {
    const verdicts = await verifyMock(committed);
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(verdicts).toHaveLength(47);
  });

  const links = ['a repeated submission of education', 'a submission of education'];
  const finals = [
    'the status of a submission that is canceled',
    'the status of a submission that is verified',
    'the statuses of several submissions',
  ];
  test.each([
    ['added-with-200', ['a submission of education']],
    ['added-as-html', ['a submission of education']],
    ['link-path-in-snake-case', links],
    ['link-document-type-wrong', links],
    ['link-parameters-in-query-too', links],
    ['ampersand-escaped-twice', links],
    ['full-name-in-link', links],
    ['finalized-at-without-zone', finals],
    ['finalized-at-missing-for-canceled', [finals[0], finals[2]]],
    [
      'finalized-at-while-incomplete',
      ['the status of a submission that is incomplete', 'the statuses of several submissions'],
    ],
    ['bulk-status-drops-the-last', ['the statuses of several submissions']],
    ['bulk-status-always-incomplete', ['the statuses of several submissions']],
    ['unknown-id-is-incomplete', ['the status of a submission that was never made']],
  ] as const)('names what the fault %s breaks', async (fault, broken) => {
    const verdicts = await verifyMock(shortened, fault);
    expect(ended(verdicts, 'fail')).toEqual(broken);
  });

  test('tells interactions apart that differ in their states alone', async () => {
    const [verified] = shortened.interactions.filter(({ description }) =>
      description.endsWith('that is verified'),
    );
    const canceled = JSON.parse(
      JSON.stringify(verified).replace('a submission was verified', 'a submission was canceled'),
    );
    const interactions = [canceled, verified].flatMap((one) => one ?? []);
    const verdicts = await verifyMock({ ...shortened, interactions });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
  });

  test('says what is wrong with an interaction that is still pending', async () => {
    const interactions = shortened.interactions.map((one) => ({ ...one, pending: true }));
    const verdicts = await verifyMock({ ...shortened, interactions }, 'unknown-id-is-incomplete');
    expect(verdicts.filter(({ verdict }) => verdict === 'fail')).toMatchObject([
      { pending: true, messages: [expect.stringContaining('404')] },
    ]);
  });

  test('takes 401 for no refusal of what was submitted', async () => {
    const invalid = { name: 'the access token is not valid', params: {} };
    const interactions = committed.interactions
      .filter(({ description }) => description === 'a submission of education with a missing field')
      .map((one) => ({
        ...one,
        providerStates: [invalid, ...(one.providerStates ?? []).slice(1)],
      }));
    const verdicts = await verifyMock({ ...shortened, interactions });
    expect(verdicts).toMatchObject([
      { verdict: 'fail', messages: [expect.stringMatching(/status.* 401|401/i)] },
    ]);
  });

  test('says what differed, with the place in the answer', async () => {
    const verdicts = await verifyMock(shortened, 'finalized-at-without-zone');
    const [failed] = verdicts.filter(({ verdict }) => verdict === 'fail');
    expect(failed?.messages.join('\n')).toMatch(/\$\.finalized_at: Expected .* to match/);
  });

  test('shows no token or secret whatever the target answers', async () => {
    const verdicts = await verifyMock(shortened, 'token-in-error');
    expect(JSON.stringify(verdicts)).not.toMatch(/eyJ|synthetic-secret-of/);
  });
});

describe('verifying a target that can do less', () => {
  test('cannot run what needs people where there are none', async () => {
    await using mock = { ...(await serveMock()), [Symbol.asyncDispose]: () => mock.close() };
    const embedded = await openEmbeddedMock(options);
    const { profile } = embedded;
    await embedded.close();
    const plain = { ...profile, baseUrl: mock.url, control: null };
    const target = await openTarget(plain, { version: '0.0.0' });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    const verdicts = await verifyPact(target, { pact: shortened, pending: false });
    expect(ended(verdicts, 'could-not-run')).toHaveLength(3);
    expect(ended(verdicts, 'fail')).toEqual([]);
    expect(verdicts.find(({ verdict }) => verdict === 'could-not-run')?.messages).toEqual([
      '"a submission was canceled": the target has nobody who could open the link',
    ]);
  });

  test('cannot run a state that this suite does not know', async () => {
    const [first] = shortened.interactions;
    const unknown = { ...first, description: 'unknown', providerStates: [{ name: 'blue moon' }] };
    const verdicts = await verifyMock({ ...shortened, interactions: [unknown] });
    expect(verdicts).toMatchObject([
      { verdict: 'could-not-run', messages: [expect.stringContaining('"blue moon"')] },
    ]);
  });

  test('cannot run a state whose parameters it does not know', async () => {
    const [first] = shortened.interactions;
    const states = [{ name: 'a submission is incomplete', params: { type: 'education' } }];
    const verdicts = await verifyMock({
      ...shortened,
      interactions: [{ ...first, description: 'unknown', providerStates: states }],
    });
    expect(verdicts).toMatchObject([
      { verdict: 'could-not-run', messages: [expect.stringContaining('has other parameters')] },
    ]);
  });

  test('blames its own client where nobody gets a token', async () => {
    await using mock = { ...(await serveMock()), [Symbol.asyncDispose]: () => mock.close() };
    const auth = { clientId: 'mock-partner-one', clientSecret: 'canary-wrong-secret' };
    const target = await openTarget({ ...mockProfile(mock.url, 1), auth }, { version: '0.0.0' });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    const verified = verifyPact(target, { pact: shortened, pending: false });
    await expect(verified).rejects.toThrow(AuthenticationError);
    await expect(verified).rejects.not.toThrow(/canary/);
  });

  test('keeps to the limits of the target and repeats what came too fast', async () => {
    await using mock = { ...(await serveMock()), [Symbol.asyncDispose]: () => mock.close() };
    let turns = 0;
    await using front = await listen((request, response) => {
      turns += 1;
      // Every other request comes too fast for this target.
      if (turns % 2 === 0) void passOn(mock.url, request, response);
      else response.writeHead(429, { 'retry-after': '0' }).end();
    });
    const profile = { ...mockProfile(mock.url, 1), baseUrl: front.url };
    const target = await openTarget(profile, { version: '0.0.0' });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    const verdicts = await verifyPact(target, { pact: shortened, pending: false });
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });

  test('ends where the limits of the target end before the pact', async () => {
    await using mock = { ...(await serveMock()), [Symbol.asyncDispose]: () => mock.close() };
    const profile = mockProfile(mock.url, 1);
    const limits = { ...profile.limits, maxRequests: 3 };
    const target = await openTarget({ ...profile, limits }, { version: '0.0.0' });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    const verified = verifyPact(target, { pact: shortened, pending: false });
    await expect(verified).rejects.toThrow(BudgetError);
  });

  test('blames the network and not the target that is down', async () => {
    const mock = await serveMock();
    await mock.close();
    const target = await openTarget(
      { ...mockProfile(mock.url, 1), control: null, people: 'none', clock: 'none' },
      { version: '0.0.0' },
    );
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    await expect(verifyPact(target, { pact: shortened, pending: false })).rejects.toThrow(
      /expected an answer/,
    );
  });
});
