import { webhookInteractions, webhookTest } from 'seekpass-conformance/contracts';
import { expect, test } from 'vitest';
import { receiving } from './receiving.ts';
import { type PartnerEvent, webhookReceiver } from './webhook.ts';

const secret = 'synthetic-secret-of-the-webhook';

test.each(Object.values(webhookInteractions))(
  'takes genuine events once each and refuses all others: $description',
  async (interaction) => {
    const heeded: PartnerEvent[] = [];
    const receiver = webhookReceiver(
      secret,
      () => true,
      (event) => heeded.push(event),
    );
    await using server = await receiving(receiver);
    const answers = await webhookTest(interaction, { url: server.url, secret });
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    const ids = heeded.map(({ event_id: id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('leaves events about requests of others alone', async () => {
  const heeded: PartnerEvent[] = [];
  const receiver = webhookReceiver(
    secret,
    () => false,
    (event) => heeded.push(event),
  );
  await using server = await receiving(receiver);
  await webhookTest(webhookInteractions.verificationVerified, { url: server.url, secret });
  expect(heeded).toEqual([]);
});
