import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPath, statusesPath, statusPath } from '../../contracts/endpoints.ts';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { redacted } from '../../mock/journal/redact.ts';
import { education, mockForTest } from '../../mock/testing/mock.ts';
import { sessionsOfArchive } from '../session/http-archive.ts';
import {
  JournalError,
  passiveSession,
  readSessions,
  writeSessions,
} from '../session/session-file.ts';
import { judged } from './testing/judged.ts';

// fast-check's unit 'binary' first makes a table of all characters, which takes half a second of processor time.
const character = fc.nat(0x10_ff_ff).map(
  (code) => String.fromCodePoint(code),
  (text) => String(text).codePointAt(0) ?? 0,
);

/** What a client with mistakes sends: everything that a mock kept of it, and its secret. */
async function recorded() {
  const mock = mockForTest({ journal: 100, clock: 'running' });
  const headers = await mock.bearer();
  await mock.requestToken({ grant_type: 'password' });
  await mock.post(addPath('education'), education('12345'), headers);
  await mock.post(addPath('education'), education('12345', { conferral_year: '2021' }), headers);
  await mock.post(addPath('education'), { ...education('b'), document_type: 'PDF' }, headers);
  await mock.post(addPath('education'), '\ufeff{"id": 1, "id": 2}', headers);
  await mock.app.request(statusPath('12345'), { headers });
  await mock.post(
    statusesPath,
    { ids: Array.from({ length: 31 }, (_, place) => `${place}`) },
    headers,
  );
  const secret = mock.clients[0].clientSecret;
  const entries = redacted(mock.journal.entries(), [{ secret, shown: '[secret]' }]);
  return { entries: [...entries], raw: mock.journal.entries(), secret };
}

/** The same as an HTTP archive, newest first, with calls of other hosts among them. */
function archiveOf(entries: readonly JournalEntry[]): string {
  const calls = entries.filter((entry) => entry.kind === 'call');
  const pairs = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => ({ name: name.toUpperCase(), value }));
  const written = calls.map(({ at, took, method, path, headers, body, answer }, place) => ({
    // An archive has nothing else to order calls of one millisecond by.
    startedDateTime: new Date(at + place).toISOString(),
    time: took ?? 0,
    request: {
      method,
      url: `http://api.example${path}`,
      headers: pairs(headers),
      ...(body === '' ? {} : { postData: { mimeType: 'any', text: body } }),
    },
    response: {
      status: answer?.status ?? 0,
      headers: pairs(answer?.headers ?? {}),
      content: { text: Buffer.from(answer?.body ?? '').toString('base64'), encoding: 'base64' },
    },
  }));
  const [first] = written;
  const stranger = first && {
    ...first,
    request: { ...first.request, url: 'https://a.example/hit?token=x' },
  };
  return JSON.stringify({
    log: { version: '1.2', entries: [stranger, ...written].toReversed() },
  });
}

describe('what was recorded', () => {
  test('is judged by a journal as it was live', async () => {
    const { entries } = await recorded();
    const live = judged([passiveSession(entries)]);
    expect(live.counts.fail).toBeGreaterThan(3);
    const bare = entries.map((entry) => JSON.stringify(entry)).join('\r\n');
    expect(judged(readSessions(bare)).findings).toEqual(live.findings);
    const written = writeSessions([passiveSession(entries)]);
    expect(judged(readSessions(written)).findings).toEqual(live.findings);
  });

  test('is judged by an HTTP archive as it was live, and no secret is shown', async () => {
    const { entries, raw, secret } = await recorded();
    const live = judged([passiveSession(entries)]);
    const again = judged(sessionsOfArchive(archiveOf(raw)));
    const outcome = (run: typeof live) =>
      run.findings.map(({ check, verdict, message }) => [check, verdict, message]);
    expect(outcome(again)).toEqual(outcome(live));
    expect(JSON.stringify(again)).not.toContain(secret);
  });
});

describe('a file that cannot be judged', () => {
  test.each([
    ['nothing', '', 'an empty file'],
    ['a line that was cut off', '{"kind":"call","n":1,"at":17', 'line 1: expected an exchange'],
    ['another object', '{"hello":"world"}', 'got another object'],
    ['a number', '\n\n7', 'line 3: expected'],
    ['an infinite time', '{"kind":"clock","n":1,"at":1e999,"clock":"","seconds":1}', 'line 1'],
  ])('with %s is refused as a journal', (_, text, says) => {
    expect(() => readSessions(text)).toThrow(JournalError);
    expect(() => readSessions(text)).toThrow(says);
  });

  test.each([
    ['nothing', '', 'no JSON, or a file that was cut off'],
    ['another object', '{"log":{"pages":[]}}', 'something else at log.entries'],
    ['no call of the API', '{"log":{"entries":[]}}', 'one without any'],
    ['no time', archiveWith({ startedDateTime: 'yesterday' }), 'log.entries.0.startedDateTime'],
    ['no address', archiveWith({ request: { url: '/api' } }), 'log.entries.0.request'],
  ])('with %s is refused as an archive', (_, text, says) => {
    expect(() => sessionsOfArchive(text)).toThrow(JournalError);
    expect(() => sessionsOfArchive(text)).toThrow(says);
  });

  test('never breaks the judge, whatever stands in it', async () => {
    const { entries } = await recorded();
    const lines = entries.map((entry) => JSON.stringify(entry));
    const spoilt = fc
      .record({
        line: fc.nat(lines.length - 1),
        from: fc.nat(2000),
        length: fc.nat(40),
        put: fc.oneof(fc.string({ unit: character }), fc.json(), fc.constant('\\u001b[2J')),
      })
      .map(({ line, from, length, put }) =>
        lines
          .map((text, place) =>
            place === line ? text.slice(0, from) + put + text.slice(from + length) : text,
          )
          .join('\n'),
      );
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(outcomeOf(text)).toMatch(/^(judged|JournalError)$/);
      }),
      { numRuns: 60 },
    );
  });
});

function outcomeOf(text: string): string {
  try {
    judged(readSessions(text));
    return 'judged';
  } catch (error) {
    return (error as Error).name;
  }
}

function archiveWith(part: object): string {
  const request = { method: 'GET', url: 'http://a.example/api/partner/v1/x', headers: [] };
  const response = { status: 200, headers: [], content: {} };
  const entry = { startedDateTime: '2026-01-01T00:00:00Z', time: 1, request, response, ...part };
  return JSON.stringify({ log: { entries: [entry] } });
}
