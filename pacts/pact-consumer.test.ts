import { describe, expect, test } from 'vitest';
import { interactions } from '../contracts/interactions/all.ts';
import { PactMismatchError } from './errors/pact-mismatch-error.ts';
import { pactConsumer } from './pact-consumer.ts';
import { clientForTests } from './testing/client.ts';

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
