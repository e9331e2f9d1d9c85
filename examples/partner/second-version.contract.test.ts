import { interactionsV2, pactConsumer } from 'seekpass-conformance/contracts';
import { describe, expect, test } from 'vitest';
import { partnerClient } from './client.ts';

const pactTest = pactConsumer({ consumer: 'example-partner' });
const token = 'synthetic.access.token';
const connect = (baseUrl: string) => partnerClient(baseUrl, token);

/** The credential types of the second version. */
const types = [
  'education',
  'english_proficiency',
  'microcredential',
  'digital_identity',
  'right_to_work',
  'career_history',
  'universal_credential',
] as const;

/** This partner submits batches alone: a single submission is sent without its client. */
function submitAlone(type: string) {
  return (baseUrl: string, sent: object): Promise<Response> =>
    fetch(`${baseUrl}/api/partner/v2/add/requests/${type}.json`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
}

describe('submitting a credential', () => {
  const accepted = types.flatMap((type) =>
    [interactionsV2.accepted(type), interactionsV2.repeated(type)].map(
      (interaction) => [interaction.description, type, interaction] as const,
    ),
  );

  test.each(accepted)('reads the link of %s', async (_, type, interaction) => {
    const answer = await pactTest(interaction, submitAlone(type));
    const { redirect_uri: link } = (await answer.json()) as { redirect_uri: string };
    expect(new URL(link).hash).toContain('content=');
  });

  test.each(types)('sees that %s without a name is refused', async (type) => {
    const answer = await pactTest(interactionsV2.refused(type), submitAlone(type));
    expect(answer.status).toBe(422);
  });

  test('reads which field was refused', async () => {
    const answer = await pactTest(interactionsV2.refusedWithProblems, submitAlone('education'));
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'fields.full_name' }] });
  });

  test('reads the link by which a file is uploaded', async () => {
    const { acceptedWithUpload } = interactionsV2;
    const answer = await pactTest(acceptedWithUpload, submitAlone('universal_credential'));
    expect(await answer.json()).toMatchObject({ assets: [{ asset_id: 'scan' }] });
  });
});

describe('submitting a batch', () => {
  test('returns the one link of two credentials', async () => {
    const { link, uploads } = await pactTest(interactionsV2.batchAccepted, (baseUrl, sent) =>
      connect(baseUrl).submitBatch(sent),
    );
    expect(new URL(link).hash).toContain('content=');
    expect(uploads).toEqual([]);
  });

  test('returns a link for each file', async () => {
    const { uploads } = await pactTest(interactionsV2.batchWithUpload, (baseUrl, sent) =>
      connect(baseUrl).submitBatch(sent),
    );
    expect(uploads).toMatchObject([{ asset_id: 'scan', upload_url: expect.any(String) }]);
  });
});

describe('verifying a person', () => {
  test('returns the link for the person', async () => {
    const link = await pactTest(interactionsV2.verificationRequested, (baseUrl, sent) =>
      connect(baseUrl).verify(sent),
    );
    expect(new URL(link).pathname).toBe('/partner/verify/digitalIdentity');
  });

  test.each(['incomplete', 'verified', 'canceled'] as const)(
    'reads the result %s',
    async (status) => {
      const result = await pactTest(interactionsV2.verificationResult(status), (baseUrl, id) =>
        connect(baseUrl).verification(id),
      );
      expect(result.status).toBe(status);
    },
  );
});

describe('webhooks', () => {
  test('are registered, and have a secret', async () => {
    const made = await pactTest(interactionsV2.webhookRegistered, (baseUrl, sent) =>
      connect(baseUrl).registerWebhook(sent),
    );
    expect(made).toMatchObject({ id: expect.any(String), secret: expect.any(String) });
  });

  test('get a new secret', async () => {
    const secret = await pactTest(interactionsV2.webhookSecretRotated, (baseUrl, id) =>
      connect(baseUrl).rotateSecret(id),
    );
    expect(secret).not.toBe('');
  });

  test('are listed', async () => {
    const answer = await pactTest(interactionsV2.webhooksListed, (baseUrl) =>
      fetch(`${baseUrl}/api/partner/v2/webhooks`, {
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(await answer.json()).toMatchObject({ webhooks: [{ id: expect.any(String) }] });
  });

  test('are deleted', async () => {
    const answer = await pactTest(interactionsV2.webhookDeleted, (baseUrl, id) =>
      fetch(`${baseUrl}/api/partner/v2/webhooks/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(answer.ok).toBe(true);
  });
});
