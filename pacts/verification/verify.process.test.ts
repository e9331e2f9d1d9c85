import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { webhooksPath } from '../../contracts/endpoints.ts';
import { faultsNamed } from '../../mock/fault-names.ts';
import { serveMock } from '../../mock/serve.ts';
import { mockProfile, openEmbeddedMock } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { listen, type ReceivedRequest } from '../../targets/testing/http-server.ts';
import { everyNth } from '../../tests/part-of.ts';
import type { PactFile } from '../pact-file.ts';
import { committed, shortened, shortenedV2 } from '../testing/committed-pact.ts';
import type { InteractionVerdict } from './verdicts.ts';
import { verifyPact } from './verify.ts';

const options = { seed: 1, asOf: '2026-01-01', version: '0.0.0' };

async function verifyMock(pact: PactFile, ...faultNames: readonly string[]) {
  const target = await openEmbeddedMock({ ...options, faults: faultsNamed(faultNames) });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await verifyPact(target, { pact, pending: false });
}

async function passOn(
  url: string,
  { method, path, headers, body }: ReceivedRequest,
  response: ServerResponse,
): Promise<void> {
  const { authorization = '', 'content-type': type = 'application/json' } = headers;
  const sent = body === '' ? {} : { body };
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization, 'content-type': type },
    ...sent,
  });
  const answerHeaders = { 'content-type': answer.headers.get('content-type') ?? '' };
  response.writeHead(answer.status, answerHeaders).end(await answer.text());
}

function ended(verdicts: readonly InteractionVerdict[], as: InteractionVerdict['verdict']) {
  return verdicts.filter(({ verdict }) => verdict === as).map(({ description }) => description);
}

describe('verifying the mock server', () => {
  test('passes every interaction that the example partner recorded', async () => {
    const verdicts = await verifyMock(committed);
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(verdicts).toHaveLength(80);
  });

  const links = ['a repeated submission of education', 'a submission of education'];
  const finals = [
    'the status of a submission that is canceled',
    'the status of a submission that is verified',
    'the statuses of several submissions',
  ];
  // A third of the lines, and all in CI. No two faults of a line break the same interaction, so that each failure has its one reason.
  test.each(
    everyNth(
      [
        [
          ['added-with-200', 'bulk-status-drops-the-last'],
          ['a submission of education', 'the statuses of several submissions'],
        ],
        [
          ['added-as-html', 'finalized-at-without-zone'],
          ['a submission of education', ...finals],
        ],
        [
          ['link-path-in-snake-case', 'finalized-at-missing-for-canceled'],
          [...links, finals[0], finals[2]],
        ],
        [
          ['link-document-type-wrong', 'finalized-at-while-incomplete'],
          [...links, 'the status of a submission that is incomplete', finals[2]],
        ],
        [
          ['link-parameters-in-query-too', 'bulk-status-always-incomplete'],
          [...links, finals[2]],
        ],
        [
          ['ampersand-escaped-twice', 'unknown-id-is-incomplete'],
          [...links, 'the status of a submission that was never made'],
        ],
        [['full-name-in-link'], links],
      ],
      3,
    ),
  )('names what the faults %j break', async (faults, broken) => {
    const failed = ended(await verifyMock(shortened, ...faults), 'fail');
    expect(new Set(failed)).toEqual(new Set(broken));
  });

  const batches = ['a batch of two credentials', 'a batch with a file to upload'];
  const problems = 'a v2 submission of education whose refusal names the field';

  test.each([
    [
      ['v2-added-with-200', 'webhook-not-listed'],
      ['a v2 submission of education', ...batches, 'the webhooks of the partner'],
    ],
    [
      ['batch-link-path-in-plural', 'result-completed'],
      [...batches, 'the result of a verification that is canceled'],
    ],
    [
      ['v2-refusal-names-v1-path', 'result-pending'],
      [problems, 'the result of a verification that is incomplete'],
    ],
  ])('names what the faults %j break of the second version', async (faults, broken) => {
    const failed = ended(await verifyMock(shortenedV2, ...faults), 'fail');
    expect(new Set(failed)).toEqual(new Set(broken));
  });

  test('does not count 401 as a refusal of what was submitted', async () => {
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
    const [verified] = shortened.interactions.filter(({ description }) =>
      description.endsWith('that is verified'),
    );
    const interactions = verified === undefined ? [] : [verified];
    const verdicts = await verifyMock({ ...shortened, interactions }, 'finalized-at-without-zone');
    const [failed] = verdicts.filter(({ verdict }) => verdict === 'fail');
    expect(failed?.messages.join('\n')).toMatch(/\$\.finalized_at: Expected .* to match/);
  });

  test('leaves no webhook on the target', async () => {
    const target = await openEmbeddedMock({ ...options, faults: [] });
    await using _ = { [Symbol.asyncDispose]: () => target.close() };
    await verifyPact(target, { pact: shortenedV2, pending: false });
    const { partner } = target.session({ step: 'afterwards' });
    const scopes = ['read.digital_identity'];
    const listed = await partner.call({ method: 'GET', path: webhooksPath, scopes });
    expect(JSON.parse(listed.text)).toEqual({ webhooks: [] });
  });

  test('shows no token or secret of any answer of the target', async () => {
    const verdicts = await verifyMock(shortened, 'token-in-error');
    expect(JSON.stringify(verdicts)).not.toMatch(/eyJ|synthetic-secret-of/);
  });
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
