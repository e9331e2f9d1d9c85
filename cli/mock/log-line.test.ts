import { expect, test } from 'vitest';
import { addPath, tokenPath } from '../../contracts/endpoints.ts';
import { education, mockForTest } from '../../mock/testing/mock.ts';
import { logLines } from './log-line.ts';

/** The lines about the last exchange, without their time. */
async function lastLines(use: (mock: ReturnType<typeof mockForTest>) => unknown) {
  const mock = mockForTest({ journal: 100 });
  await use(mock);
  const entry = mock.journal.entries().at(-1);
  if (entry === undefined) throw new Error('nothing was recorded');
  return logLines(entry, false).map((line) => line.replace(/^\d\d:\d\d:\d\d\.\d{3} +/, ''));
}

test('a refusal is followed by each rule and field that it broke', async () => {
  const lines = await lastLines((mock) =>
    mock.add({ ...education('a'), document_type: 'PDF', data: { credential: { full_name: 42 } } }),
  );
  expect(lines[0]).toBe(`POST  ${addPath('education')}  422`);
  const rules = lines.slice(1).map((line) => line.trim());
  expect(rules).toContainEqual(
    expect.stringMatching(/^unknown-value: document_type must be one of/),
  );
  expect(rules).toContainEqual(expect.stringMatching(/^required: data\.credential\.course_name/));
  expect(rules.filter((line) => line.includes('data.credential.full_name'))).toHaveLength(1);
});

test('a refused token request is followed by its error', async () => {
  const lines = await lastLines((mock) => mock.requestToken({ client_secret: 'wrong' }));
  expect(lines[0]).toBe(`POST  ${tokenPath}  401`);
  expect(lines[1]?.trim()).toMatch(/^invalid_client: /);
});

test('what was accepted is one line, and the status has a colour if there are colours', async () => {
  const mock = mockForTest({ journal: 100 });
  await mock.add(education('a'));
  const [entry] = mock.journal.entries().slice(-1);
  if (entry === undefined) throw new Error('nothing was recorded');
  expect(logLines(entry, true)).toEqual([expect.stringContaining('\u001b[32m201\u001b[39m')]);
});

test('a path that holds characters of a terminal is shown without them', async () => {
  const lines = await lastLines((mock) => mock.app.request('/api/%1b[2J\u202e'));
  expect(lines.join('\n')).not.toMatch(/[\u202e]/);
});
