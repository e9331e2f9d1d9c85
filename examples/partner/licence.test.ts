import { startMock } from 'seekpass-conformance/mock';
import { expect, test } from 'vitest';
import { connection } from './connection.ts';
import { receiving } from './receiving.ts';
import { uploadFiles } from './upload.ts';
import { verifications } from './verification.ts';
import { webhookReceiver } from './webhook.ts';

const licence = {
  full_name: 'Synthia Person',
  credential_name: 'Forklift Licence',
  credential_category: 'licence',
  issuer_name: 'Northern Training Institute',
};
const bytes = new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF\n'));

test('a licence with its file is shared, and its owner verified', async () => {
  // Its time is ours: a receiver refuses what is signed at another time.
  await using mock = await startMock({ clock: 'running' });
  const { clientId, clientSecret } = mock.client;
  const scope = 'write.universal read.digital_identity';
  const api = connection({ url: mock.url, clientId, clientSecret, scope });

  const submit = () =>
    api((client) =>
      client.submitBatch({
        credential_id: 'LICENCE-2b0c3f7e-3f0e-4c59-8a6e-0a8d8f1c9b55',
        universal_credential_items: [
          {
            credential_id: 'LICENCE-8a1f3c52-63d7-4a0e-9d6b-5c3f1b2a7e10',
            fields: licence,
            assets: [{ asset_id: 'scan', asset_type: 'pdf', asset_data: null }],
          },
        ],
      }),
    );
  const { link, uploads } = await submit();
  const files = new Map([['scan', { bytes, mediaType: 'application/pdf' }]]);
  await uploadFiles(uploads, files, async () => (await submit()).uploads);
  const owner = await mock.newPerson();
  await owner.accept(link);
  const [held] = await owner.credentials();
  expect(held).toMatchObject({ credential_type: 'universal_credential', document: 'present' });

  const arrived = Promise.withResolvers<string>();
  let receiver = webhookReceiver(
    'none yet',
    () => false,
    () => {},
  );
  await using server = await receiving({ receive: (delivery) => receiver.receive(delivery) });
  const { secret } = await api((client) =>
    client.registerWebhook({ name: 'results', url: server.url }),
  );
  receiver = webhookReceiver(
    secret,
    () => true,
    ({ request_id: id }) => arrived.resolve(id),
  );
  const own = verifications(api, `${server.url}/verified`);
  const begun = await own.begin('a session');
  await owner.accept(begun.link);
  expect(await arrived.promise).toBe(begun.requestId);
  expect(await own.status(begun.requestId)).toBe('verified');
});
