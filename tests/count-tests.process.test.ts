import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runProcess } from './run-process.ts';

const script = path.join(import.meta.dirname, '..', '.ci', 'count-tests.js');

/** What the last line of `.ci/run` says of a test report. */
async function counted(report: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-count-'));
  try {
    await writeFile(path.join(folder, 'results.json'), report);
    return await runProcess(process.execPath, [script, 'results.json'], folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function file(status: string, ...tests: readonly string[]) {
  const assertionResults = tests.map((ended, place) => ({
    status: ended,
    fullName: `test ${place}`,
    failureMessages: ended === 'failed' ? ['AssertionError: expected 1 to be 2'] : [],
  }));
  return { name: path.resolve('a.test.ts'), status, message: 'no import a', assertionResults };
}

test('tests are counted over all files by how they ended', async () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed', 'todo', 'pending'),
  ];
  const { stdout, code } = await counted(JSON.stringify({ testResults }));
  expect([stdout, code]).toEqual(['3 passed, 1 failed, 3 skipped\n', 0]);
});

test('a file that broke outside its tests counts as failed', async () => {
  const testResults = [file('failed'), file('failed', 'passed')];
  const { stdout, stderr } = await counted(JSON.stringify({ testResults }));
  expect(stdout).toBe('1 passed, 2 failed, 0 skipped\n');
  expect(stderr).toContain('a.test.ts\nno import a\n');
});

test('each failed test is named with the first lines of its reason', async () => {
  const testResults = [file('failed', 'passed', 'failed')];
  const { stderr } = await counted(JSON.stringify({ testResults }));
  expect(stderr).toMatch(/^FAILED .*a\.test\.ts: test 1\nAssertionError: expected 1 to be 2\n$/);
});

test('a report that cannot be read is not a success', async () => {
  const { stdout, stderr, code } = await counted('{');
  expect([stdout, code]).toEqual(['0 passed, 0 failed, 0 skipped\n', 1]);
  expect(stderr).toMatch(/^No test report: /);
});
