import { describe, test } from 'vitest';
import { webhookSecretPath, webhooksPath } from '../../contracts/endpoints.ts';
import { signatureFault } from '../../contracts/event-signature.ts';
import type { JournalDelivery } from '../journal/entry.ts';
import { mockForTest } from '../testing/mock.ts';
import { receiverForTest } from '../testing/receiver.ts';
import { scenes } from './all.ts';
import { chosenScenes } from './chosen-scenes.ts';

const eventScenes = scenes.map(({ name }) => name).filter((name) => name.startsWith('event-'));

/** What is sent to a webhook in a scene when two people decide, and the secret that it is signed with. */
async function sentIn(scene: string, rotated = false) {
  await using receiver = await receiverForTest();
  const mock = mockForTest({ scenes: chosenScenes([scene]), clock: 'running', journal: 200 });
  const headers = await mock.bearer();
  const made = await mock.post(webhooksPath, { url: `${receiver.url}/events` }, headers);
  const webhook = (await made.json()) as { id: string; secret: string };
  if (rotated) {
    const path = webhookSecretPath(webhook.id);
    const answer = await mock.app.request(path, { method: 'PUT', headers });
    webhook.secret = ((await answer.json()) as { secret: string }).secret;
  }
  for (const decision of ['accept', 'cancel'] as const) {
    const { redirect_uri: link } = await mock.verify();
    await mock.decide(await mock.person(), link, decision);
  }
  const deliveries = mock.journal.entries().filter((entry) => entry.kind === 'delivery');
  return { deliveries, secret: webhook.secret, arrived: receiver.arrived };
}

function faultOf({ headers, body, at }: JournalDelivery, secret: string) {
  const named = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const { 'x-signature': signature, 'x-timestamp': timestamp } = named;
  return signatureFault({ signature, timestamp, body }, secret, at / 1000);
}

// Each of them waits until its events have arrived.
describe.concurrent('events', () => {
  test.for(eventScenes)(
    '%s: what is to be refused has a fault, and nothing else',
    async (name, { expect }) => {
      const { deliveries, secret } = await sentIn(name);
      expect(deliveries.length).toBeGreaterThan(0);
      for (const delivery of deliveries) {
        const fault = faultOf(delivery, secret);
        expect([delivery.says, fault === null]).toEqual([
          delivery.says,
          delivery.due !== 'refused',
        ]);
      }
    },
  );

  test.for([
    ['event-doubled', ['taken', 'again', 'taken', 'again']],
    ['event-reordered', ['taken', 'taken', 'again']],
    ['event-missing', ['taken']],
    ['event-foreign', ['foreign', 'taken', 'foreign', 'taken']],
  ] as const)('%s: %j', async ([name, expected], { expect }) => {
    const { deliveries } = await sentIn(name);
    expect(deliveries.map(({ due }) => due)).toEqual(expected);
  });

  test('the first event comes after the second, and both are about other requests', async ({
    expect,
  }) => {
    const { deliveries } = await sentIn('event-reordered');
    const [second, first] = deliveries;
    expect([second?.type, first?.type]).toEqual(['vwsp_request.canceled', 'vwsp_request.verified']);
  });

  test('the secret before a rotation signs once more, and the new one too', async ({ expect }) => {
    const { deliveries, secret } = await sentIn('event-old-secret', true);
    const faults = deliveries.map((one) => [one.due, faultOf(one, secret)]);
    expect(faults).toEqual([
      ['either', 'wrong-signature'],
      ['taken', null],
      ['either', 'wrong-signature'],
      ['taken', null],
    ]);
  });

  test('the names of headers arrive in capitals and in lower case', async ({ expect }) => {
    const { deliveries } = await sentIn('event-header-case');
    const names = deliveries.map(({ headers }) => Object.keys(headers).at(-1));
    expect(names).toEqual(['X-SIGNATURE', 'x-signature']);
  });

  test('bytes are unusual, and mean the same', async ({ expect }) => {
    const { arrived } = await sentIn('event-odd-bytes');
    expect(arrived[0]?.body).toMatch(/^\r\n\{\n\t"\\u00/);
    expect(JSON.parse(arrived[0]?.body ?? '')).toHaveProperty('event_id');
    expect(arrived[1]?.body).toContain('漢字');
  });
});
