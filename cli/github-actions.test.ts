import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { appendStepSummary, githubReports } from './github-actions.ts';

const inActions = { GITHUB_ACTIONS: 'true' };
const junit = { format: 'junit', file: 'junit.xml' };

test('in GitHub Actions annotations go to stdout by themselves', () => {
  expect(githubReports([junit], false, inActions)).toEqual([{ format: 'github', file: '-' }]);
});

test.each([
  ['outside of Actions', [junit], false, {}],
  ['if stdout holds the run document', [junit], true, inActions],
  ['if another report is on stdout', [{ format: 'html', file: '-' }], false, inActions],
  ['if they are asked for', [{ format: 'github', file: 'a.txt' }], false, inActions],
])('no annotations are added %s', (_, asked, json, env) => {
  expect(githubReports(asked, json, env)).toEqual([]);
});

async function folder() {
  const place = await mkdtemp(path.join(tmpdir(), 'spc-summary-'));
  return { place, [Symbol.asyncDispose]: () => rm(place, { recursive: true }) };
}

test('the summary of the step is added to', async () => {
  await using made = await folder();
  const file = path.join(made.place, 'summary.md');
  await writeFile(file, 'before\n');
  const run = handMadeRun([handMadeFinding()]);
  await appendStepSummary(run, { ...inActions, GITHUB_STEP_SUMMARY: file });
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(/^before\n/);
  expect(text).toContain(run.runId);
});

test('a summary that would exceed the limit of GitHub is left as it is', async () => {
  await using made = await folder();
  const file = path.join(made.place, 'summary.md');
  await writeFile(file, '');
  await truncate(file, 1024 * 1024 - 10);
  await appendStepSummary(handMadeRun([handMadeFinding()]), {
    ...inActions,
    GITHUB_STEP_SUMMARY: file,
  });
  expect((await readFile(file)).length).toBe(1024 * 1024 - 10);
});
