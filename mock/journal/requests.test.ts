import { describe, expect, test } from 'vitest';
import { tokenPath } from '../../contracts/endpoints.ts';
import { education, mockForTest } from '../testing/mock.ts';
import type { JournalCall } from './entry.ts';
import { createJournal } from './journal.ts';
import { createRedaction, grantsIn, redacted } from './redact.ts';
import { mockRequests } from './requests.ts';

const recording = () => mockForTest({ journal: 100 });

describe('what a mock was asked', () => {
  test('holds submissions with their body and status, oldest first', async () => {
    const mock = recording();
    await mock.add(education('a'));
    await mock.add({ id: 'b' });
    const seen = mockRequests(mock.journal).submissions();
    expect(seen.map(({ credentialType, status }) => [credentialType, status])).toEqual([
      ['education', 201],
      ['education', 422],
    ]);
    expect(seen[0]?.body).toMatchObject({ id: 'a' });
  });

  test('holds the links that people opened, to the letter, and what they then saw', async () => {
    const mock = recording();
    const link = await mock.submit(education('a'));
    await mock.visit(await mock.person(), `${link}&utm=1`);
    expect(mockRequests(mock.journal).visits()).toMatchObject([
      { link: `${link}&utm=1`, page: 'consent', via: 'control', framed: false },
    ]);
  });

  test('waits for a request that has not come yet', async () => {
    const mock = recording();
    const waiting = mockRequests(mock.journal).waitFor(({ path }) => path === tokenPath);
    await mock.requestToken();
    expect((await waiting).method).toBe('POST');
  });

  test('says how many came when the one waited for did not', async () => {
    const asked = mockRequests(createJournal(10));
    await expect(asked.waitFor(() => true, { timeoutMs: 1 })).rejects.toThrow('0 arrived');
  });
});

test('a journal drops its oldest entries beyond its capacity and counts them', () => {
  const journal = createJournal(2);
  for (const seconds of [1, 2, 3]) journal.add({ kind: 'clock', at: 0, clock: '', seconds });
  expect(journal.entries()).toMatchObject([{ n: 2 }, { n: 3 }]);
  expect(journal.dropped()).toBe(1);
});

describe('what leaves the process', () => {
  test('holds neither secrets nor tokens, and equal tokens look equal', async () => {
    const mock = recording();
    const { authorization } = await mock.bearer();
    const token = authorization.slice('Bearer '.length);
    await mock.post('/api/partner/v1/add/education.json', education('a'), { authorization });
    const secret = mock.clients[0].clientSecret;
    const entries = redacted(mock.journal.entries(), [{ secret, shown: '[secret]' }]);
    const text = JSON.stringify(entries);
    expect(text).not.toContain(token);
    expect(text).not.toContain(secret);
    expect(text.match(/\[token-1\]/g)).toHaveLength(2);
  });

  test.each([
    ['as it is', 'secret a+b c'],
    ['in a form', 'client_secret=a%2Bb+c&x=1'],
    ['in an address', '/x?s=a%2Bb%20c'],
    ['in lower case codes', 's=a%2bb%20c'],
  ])('hides a secret %s', (_, text) => {
    const redaction = createRedaction([{ secret: 'a+b c', shown: '[secret]' }]);
    expect(redaction.text(text)).toContain('[secret]');
  });

  test('hides a secret in HTTP Basic', () => {
    const header = `Basic ${Buffer.from('one:s3cret').toString('base64')}`;
    const redaction = createRedaction([{ secret: 's3cret', shown: '[secret]' }]);
    expect(redaction.text(header)).toBe('Basic one:[secret]');
  });

  test('hides a secret as a whole if another is a part of it', () => {
    const redaction = createRedaction([
      { secret: 'long-secret', shown: '[one]' },
      { secret: 'long-secret-of-two', shown: '[two]' },
    ]);
    expect(redaction.text('long-secret-of-two, long-secret')).toBe('[two], [one]');
  });

  test('gives a token the same placeholder also when the entry that granted it is dropped', async () => {
    const mock = mockForTest({ journal: 3 });
    const redaction = createRedaction([]);
    mock.journal.listen((entry) => redaction.learn(entry));
    const [first, second] = [await mock.bearer(), await mock.bearer()];
    for (const { authorization } of [first, second, first]) {
      await mock.post('/api/partner/v1/add/education.json', education('a'), { authorization });
    }
    const sent = mock.journal.entries().map((entry) => Object(redaction.entry(entry)).headers);
    expect(sent.map(({ authorization }) => authorization)).toEqual([
      'Bearer [token-1]',
      'Bearer [token-2]',
      'Bearer [token-1]',
    ]);
  });

  test('knows the last 10,000 grants, however many there were', () => {
    const redaction = createRedaction([{ secret: 'the secret of a client', shown: '[secret]' }]);
    for (let n = 1; n <= 25_000; n += 1) redaction.learn(granting(`token-number-${n}`));
    expect(redaction.text('token-number-24999, token-number-15001, the secret of a client')).toBe(
      '[token-24999], [token-15001], [secret]',
    );
    expect(redaction.text('token-number-1,')).toBe('token-number-1,');
  });

  test('knows every grant of entries that are there', () => {
    const calls = Array.from({ length: 25_000 }, (_, n) => granting(`token-number-${n + 1}`));
    const [first] = redacted(calls, []);
    expect(JSON.stringify(first)).toContain('[token-1]');
  });

  test('knows no token without an answer', () => {
    expect(grantsIn({ ...granting('a-token'), answer: null })).toEqual([]);
    expect(grantsIn(granting('a-token'))).toEqual([{ kind: 'token', secret: 'a-token' }]);
  });
});

/** An exchange in which a token is granted. */
function granting(token: string): JournalCall {
  return {
    kind: 'call',
    n: 1,
    at: 0,
    clock: '',
    took: 1,
    connection: null,
    origin: 'api',
    disturbedBy: null,
    method: 'POST',
    path: tokenPath,
    headers: {},
    body: '',
    encoding: 'utf8',
    answer: { status: 200, headers: {}, body: JSON.stringify({ access_token: token }) },
  };
}
