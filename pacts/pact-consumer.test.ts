import { describe, expect, test } from 'vitest';
import { interactions } from '../contracts/interactions/all.ts';
import { OwnPayloadError } from '../contracts/interactions/own-payload.ts';
import { PactMismatchError } from './errors/pact-mismatch-error.ts';
import { pactConsumer } from './pact-consumer.ts';
import { clientForTests } from './testing/client.ts';

/** What a mapping makes of a record. */
function own(fields: Record<string, string> = {}) {
  return {
    id: 'EXAMPLE-6f6fb7a4-7b34-4b6f-9d43-0d4a4b0f5a11',
    credential_type: 'microcredential',
    document_type: 'none',
    data: {
      credential: {
        full_name: 'Other Person',
        issuer_name: 'Another Academy',
        microcredential_name: 'First Aid at Work',
        issue_date: '2025-01-31',
        assessment_result: null,
        ...fields,
      },
      document: null,
    },
  };
}

const pactTest = pactConsumer({ consumer: 'smallest-consumer' });

describe('a test of a consumer against the contract', () => {
  test('returns a token for a form that names the client', async () => {
    const answer = await pactTest(interactions.tokenGranted, (baseUrl, sent) =>
      clientForTests(baseUrl).token(sent),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ access_token: 'synthetic.access.token' });
  });

  test('returns a link for a correct submission', async () => {
    const answer = await pactTest(interactions.accepted('education'), (baseUrl, sent) =>
      clientForTests(baseUrl).submit(sent),
    );
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      redirect_uri: expect.stringContaining('/partner/add/education#clientId=partner-client&'),
    });
  });

  test('returns every status of several that are requested', async () => {
    const answer = await pactTest(interactions.statusesOf(), (baseUrl, sent) =>
      clientForTests(baseUrl).statuses(sent),
    );
    expect(await answer.json()).toMatchObject({
      credentials: [{ status: 'incomplete' }, { status: 'verified' }, { status: 'canceled' }],
    });
  });

  test('fails and names the field in which the consumer differs', async () => {
    const refused = pactTest(interactions.accepted('education'), (baseUrl, sent) =>
      clientForTests(baseUrl).submit({ ...sent, document_type: 'pdf' }),
    );
    await expect(refused).rejects.toThrow(PactMismatchError);
    await expect(refused).rejects.toThrow(/a submission of education: [\s\S]*document_type/);
  });

  test('takes what the mapping of the consumer makes, and pins it by the contract', async () => {
    const answer = await pactTest(
      interactions.accepted('microcredential'),
      own(),
      (baseUrl, sent) => clientForTests(baseUrl).submit(sent),
    );
    expect(answer.status).toBe(201);
  });

  test('fails if the client sends something else than the mapping made', async () => {
    const refused = pactTest(interactions.accepted('microcredential'), own(), (baseUrl, sent) => {
      const { issue_date: _, ...credential } = sent.data.credential;
      return clientForTests(baseUrl).submit({
        ...sent,
        data: { ...sent.data, credential },
      } as never);
    });
    await expect(refused).rejects.toThrow(PactMismatchError);
    await expect(refused).rejects.toThrow('issue_date');
  });

  test.each([
    [
      'a payload that the contract refuses',
      interactions.accepted('microcredential'),
      'data.credential.issue_date must be a day of the calendar',
      { issue_date: '17/05/2024' },
    ],
    ['a payload of another type', interactions.accepted('education'), 'of the type education', {}],
    [
      'a payload where the content is refused',
      interactions.refused('microcredential')[0],
      'leave the payload of your own out',
      {},
    ],
  ] as const)('refuses %s', async (_, interaction, says, fields) => {
    if (interaction === undefined) throw new Error('the contract has such an interaction');
    const refused = pactTest(interaction, own(fields), async () => 'never called');
    await expect(refused).rejects.toThrow(OwnPayloadError);
    await expect(refused).rejects.toThrow(says);
  });

  test('fails if the consumer does not call at all', async () => {
    const refused = pactTest(interactions.unknownStatus, async () => 'nothing done');
    await expect(refused).rejects.toThrow(/was never made: [\s\S]*not received/);
  });

  test('rethrows what the consumer itself throws', async () => {
    const thrown = pactTest(interactions.statusOf('verified'), async (baseUrl, sent) => {
      await clientForTests(baseUrl).status(sent);
      throw new RangeError('the consumer cannot read this');
    });
    await expect(thrown).rejects.toThrow('the consumer cannot read this');
  });
});
