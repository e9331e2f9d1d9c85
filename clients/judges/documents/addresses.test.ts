import { expect, test } from 'vitest';
import { education, mockForTest } from '../../../mock/testing/mock.ts';
import { passiveSession } from '../../session/session-file.ts';
import { sessionView } from '../../session/session-view.ts';
import type { ClientJudge } from '../judge.ts';
import { knownHost, unguessable } from './addresses.ts';

/** What a judge says of a client that names these documents, if only `documents.example` is known. */
async function saidBy(judge: ClientJudge, ...documents: readonly string[]): Promise<string[]> {
  const mock = mockForTest({ journal: 100 });
  for (const [place, document] of documents.entries()) {
    const body = education(`a-${place}`);
    await mock.submit({ ...body, data: { ...body.data, document } });
  }
  const said: string[] = [];
  const notes = {
    saw: () => {},
    breaks: ({ did }: { readonly did: string }) => void said.push(did),
    remark: (text: string) => void said.push(text),
  };
  const limits = { callMs: 1000, resultWithinMs: 1000 };
  const profile = { documentHosts: ['documents.example'], replacementKeys: {}, limits };
  judge.judge([sessionView(passiveSession([...mock.journal.entries()]))], notes, profile);
  return said;
}

test.each(['127.attacker.example', 'localhost.attacker.example'])(
  '%s is neither a known host nor this machine',
  async (host) => {
    expect(await saidBy(knownHost, `https://${host}/x7Kq2.pdf`)).toEqual([
      `named a document on ${host}, which is not among documentHosts`,
    ]);
    expect(await saidBy(unguessable, `http://${host}/x7Kq2.pdf`)).toEqual([
      'named a document by http://, not by https',
    ]);
  },
);

test.each([
  'http://127.0.0.1:8080',
  'http://[::1]:8080',
  'http://localhost',
  'https://documents.example',
])('nothing is said against %s', async (origin) => {
  expect(await saidBy(knownHost, `${origin}/x7Kq2.pdf`)).toEqual([]);
  expect(await saidBy(unguessable, `${origin}/x7Kq2.pdf`)).toEqual([]);
});
