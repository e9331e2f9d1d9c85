import { expect, test } from 'vitest';
import { passiveSession } from '../clients/session/session-file.ts';
import { judged } from '../clients/verdict/testing/judged.ts';
import type { JournalDelivery } from '../mock/journal/entry.ts';
import { education, mockForTest } from '../mock/testing/mock.ts';
import { formats } from '../reports/formats.ts';

/** An event that a receiver refuses. */
const forged: JournalDelivery = {
  kind: 'delivery',
  n: 100,
  at: 1,
  clock: '2026-01-01T00:00:00Z',
  url: 'http://127.0.0.1:1/events',
  headers: {},
  body: '{}',
  eventId: 'e1',
  requestId: 'r1',
  type: 'vwsp_request.verified',
  disturbedBy: 'event-forged',
  says: 'with a wrong signature',
  due: 'refused',
  status: 400,
  took: 1,
};

/** A client that was followed to its link, and that says at an address what events did. */
async function followedRun() {
  const mock = mockForTest({ journal: 100, clock: 'running' });
  await mock.visit(await mock.person(), await mock.submit(education('a')));
  const walked = { ...passiveSession([...mock.journal.entries()]), followed: 'redirects' as const };
  const received = {
    ...passiveSession([forged]),
    journey: 'receive',
    effects: [{ eventId: 'e1', had: false }],
  };
  const printed = { at: 1, text: 'SPC-EFFECT e1' };
  const ended = { exitCode: 0, signal: null, overLimit: false, crashed: false, leaks: [] };
  return {
    byAddress: judged([walked, received]),
    byLine: judged([walked, { ...received, ended: { ...ended, lines: [printed] } }]),
  };
}

test('a finding says how it was seen', async () => {
  const { byAddress, byLine } = await followedRun();
  const gradeOf = (run: typeof byLine, id: string) =>
    run.findings.find(({ requirement }) => requirement === id)?.grade;
  expect(gradeOf(byAddress, 'CTOK-001')).toBe('requests');
  expect(gradeOf(byAddress, 'CLINK-002')).toBe('page');
  expect(gradeOf(byAddress, 'CHOOK-001')).toBe('effect');
  expect(gradeOf(byLine, 'CHOOK-001')).toBe('line');
  expect(gradeOf(byLine, 'CSTAT-002')).toBeNull();
});

test.each(formats.map((format) => [format.name, format] as const))(
  'the report %s names every way in which something was seen',
  async (_, { render }) => {
    const { byAddress, byLine } = await followedRun();
    // Some formats break lines between words.
    const [address, line] = [byAddress, byLine].map((run) => render(run).replace(/\s+/g, ' '));
    expect(address).toMatch(/by what the client sent|grade: requests|"requests"/);
    expect(address).toMatch(/by the page that a person reached|grade: page|"page"/);
    expect(address).toMatch(/by the effect address of the client|grade: effect|"effect"/);
    expect(line).toMatch(/by what the client printed|grade: line|"line"/);
  },
);
