import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runSuite } from '../../harness/run-suite.ts';
import type { BrowserPeople } from '../../profiles/profile.ts';
import { userNamed } from '../../profiles/testing/user.ts';
import { formats } from '../../reports/formats.ts';
import { dataOfPage } from '../../reports/html/page-data.ts';
import { writeReports } from '../../reports/write.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import type { Target } from '../../targets/target.ts';
import { draws, isWhole } from '../breadth.ts';
import { mockPages, openInBrowser, PATIENCE } from './mock-in-browser.ts';

const password = 'canary+password/of ada';
const totpSecret = 'JBSWY3DPEHPK3PXPCANARYJBSWY3DPEH';

/** The name of the second is on every page, and with it the password. */
const users = [
  userNamed('ada@example.org', { password, totpSecret }),
  userNamed('canary-echo@example.org', { password: 'canary-echo@example.org', totpSecret }),
];

/** Outside of CI without their checks that visit six times, which show the same pages. */
const rules = ['LINK-002', 'CONS-003', 'LINK-005'];

test('no artifact of a run holds what people sign in with', PATIENCE, async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-canaries-'));
  await using _ = { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
  await mkdir(path.join(folder, 'evidence'));
  const keep = (file: string, picture: Uint8Array) => writeFile(path.join(folder, file), picture);
  await using opened = await openInBrowser(context, {
    people: { pages: await pagesWithCode(), users },
    open: { keep },
  });
  const run = await judge(opened.target);
  const requests = formats.map(({ name, defaultFile }) => ({
    format: name,
    file: path.join(folder, defaultFile),
  }));
  const files = await writeReports(run, requests);

  expect(run.counts).toMatchObject({ pass: draws(3, 5), fail: 0, 'could-not-run': 0 });
  const leaks = /canary|mock_session|JBSWY3DPEHPK3PXP|Y2FuYXJ5/i;
  for (const file of files) expect([file, leaks.exec(await readWhole(file))]).toEqual([file, null]);
  const kept = await readdir(path.join(folder, 'evidence'));
  const shown = run.findings.flatMap(({ exchanges }) =>
    exchanges.filter(({ via }) => via === 'browser'),
  );
  const pictures = shown.flatMap(({ attachment }) => attachment ?? []);
  expect(kept.toSorted()).toEqual(pictures.map((file) => path.basename(file)).toSorted());
  // Of pages that show a password there is the DOM, covered, and no picture.
  const covered = shown.filter(({ response }) => response?.body.includes('>[redacted]<'));
  expect(covered.length).toBeGreaterThan(0);
  expect(covered.filter(({ attachment }) => attachment !== undefined)).toEqual([]);
  expect(pictures.length).toBeGreaterThan(0);
});

/** The mock asks for no code: it is typed into the field for the name, and then replaced. */
async function pagesWithCode(): Promise<BrowserPeople['pages']> {
  const { users: _, signIn, ...pages } = await mockPages();
  const code = { fill: { label: 'Email' }, with: '{{code}}' };
  return { ...pages, signIn: { ...signIn, steps: [code, ...signIn.steps] } };
}

function judge(target: Target): Promise<Run> {
  return runSuite(suite, target, {
    seed: 7,
    asOf: '2026-11-22',
    examples: 1,
    only: isWhole() ? rules : rules.map((rule) => `${rule}:education`),
    types: ['education'],
    runId: 'canaries',
    shrinkAttempts: 0,
    evidence: 'all',
  });
}

/** The text of a report, and what a page holds compressed. */
async function readWhole(file: string): Promise<string> {
  const content = await readFile(file, 'utf8');
  return `${content}${dataOfPage(content, 'rows')}${dataOfPage(content, 'contents')}`;
}
