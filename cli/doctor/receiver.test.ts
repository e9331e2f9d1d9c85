import { expect, test } from 'vitest';
import { profileOf } from '../../profiles/testing/profile.ts';
import type { Mailbox, Receiver } from '../../targets/receiver.ts';
import { receiverLine } from './receiver.ts';

const profile = profileOf('http://127.0.0.1:1');

/** A receiver whose mailbox gets what passes through `way`; null loses it. */
function receiving(way: (bytes: Uint8Array) => Uint8Array | null) {
  const deliveries: Mailbox['deliveries'][number][] = [];
  const mailbox: Mailbox = {
    url: 'http://127.0.0.1:1/box',
    deliveries,
    handle: 'box',
    answerWith: async () => {},
    refuseOnce: async () => {},
    judgeBy: async () => {},
    waitFor: async (fits) => deliveries.find(fits) ?? null,
  };
  const receiver: Receiver = {
    open: () => Promise.resolve(mailbox),
    reopen: async () => null,
    strays: [],
    close: async () => {},
  };
  const send = async (_link: string, { bytes }: { readonly bytes?: Uint8Array | null }) => {
    const body = way(bytes ?? new Uint8Array());
    const delivery = { method: 'POST', path: '/box', headers: [], isCut: false, at: 0 };
    if (body !== null) deliveries.push({ ...delivery, body });
    return {
      request: { method: 'POST', path: '/box' },
      status: 200,
      headers: {},
      text: '',
      shown: '200',
      attempts: 1,
    };
  };
  return receiverLine({ receiver, profile }, { uploads: { send } });
}

test('bytes that come back unchanged are fine', async () => {
  expect((await receiving((bytes) => bytes)).state).not.toBe('problem');
});

test('a proxy that writes JSON anew is a problem', async () => {
  const line = await receiving((bytes) =>
    Buffer.from(JSON.stringify(JSON.parse(Buffer.from(bytes).toString()))),
  );
  expect(line.state).toBe('problem');
  expect(JSON.stringify(line)).toContain('arrived changed');
});

test('what does not arrive is a problem', async () => {
  expect(JSON.stringify(await receiving(() => null))).toContain('did not arrive');
});

test('no receiver is only noted', async () => {
  const send = () => Promise.reject(new Error('nothing is sent'));
  const line = await receiverLine({ receiver: null, profile }, { uploads: { send } });
  expect(line.state).not.toBe('problem');
});
