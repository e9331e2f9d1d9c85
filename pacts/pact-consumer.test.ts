import { describe, expect, test } from 'vitest';
import { interactions } from '../contracts/interactions/all.ts';
import { PactMismatchError } from './errors/pact-mismatch-error.ts';
import { pactConsumer } from './pact-consumer.ts';
import { clientForTests } from './testing/client.ts';

const pactTest = pactConsumer({ consumer: 'smallest-consumer' });

describe('a test of a consumer against the contract', () => {
  test('answers a token to a form that names the client', async () => {
    const answer = await pactTest(interactions.tokenGranted, (baseUrl, sent) =>
      clientForTests(baseUrl).token(sent),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ access_token: 'synthetic.access.token' });
  });

  test('answers a link to a submission that is as it should be', async () => {
    const answer = await pactTest(interactions.accepted('education'), (baseUrl, sent) =>
      clientForTests(baseUrl).submit(sent),
    );
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      redirect_uri: expect.stringContaining('/partner/add/education#clientId=partner-client&'),
    });
  });

  test('answers every status of several that are asked for', async () => {
    const answer = await pactTest(interactions.statusesOf(), (baseUrl, sent) =>
      clientForTests(baseUrl).statuses(sent),
    );
    expect(await answer.json()).toMatchObject({
      credentials: [{ status: 'incomplete' }, { status: 'verified' }, { status: 'canceled' }],
    });
  });

  test('fails and names the field that the consumer sent otherwise', async () => {
    const refused = pactTest(interactions.accepted('education'), (baseUrl, sent) =>
      clientForTests(baseUrl).submit({ ...sent, document_type: 'pdf' }),
    );
    await expect(refused).rejects.toThrow(PactMismatchError);
    await expect(refused).rejects.toThrow(/a submission of education: [\s\S]*document_type/);
  });

  test('fails where the consumer does not call at all', async () => {
    const refused = pactTest(interactions.unknownStatus, async () => 'nothing done');
    await expect(refused).rejects.toThrow(/was never made: [\s\S]*not received/);
  });

  test('hands on what the consumer itself throws', async () => {
    const thrown = pactTest(interactions.statusOf('verified'), async (baseUrl, sent) => {
      await clientForTests(baseUrl).status(sent);
      throw new RangeError('the consumer cannot read this');
    });
    await expect(thrown).rejects.toThrow('the consumer cannot read this');
  });
});
