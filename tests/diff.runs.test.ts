import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runSuite } from '../harness/run-suite.ts';
import { faultsNamed } from '../mock/fault-names.ts';
import { renderDiffConsole } from '../reports/diff/console.ts';
import { renderDiffMarkdown } from '../reports/diff/markdown.ts';
import { compareRuns, matters } from '../results/diff/compare-runs.ts';
import type { Run } from '../results/run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { suite } from '../specs/all.ts';
import { openEmbeddedMock } from '../targets/open/embedded-mock.ts';
import { goldenRun } from './golden-run.ts';
import { link, sampleSubmission } from './sample-exchange.ts';

/** The golden run a week later: each kind of change once. */
const weekLater = handMadeRun(
  goldenRun.findings.flatMap((finding) => {
    switch (finding.check) {
      case 'AUTH-001':
        return [
          handMadeFinding({
            ...finding,
            verdict: 'fail',
            message: 'POST /api/partner/v1/oauth/token.json: expected 200, got 500 | <b>oops</b>',
          }),
        ];
      case 'REUSE-003 education':
        return [
          handMadeFinding({
            ...finding,
            verdict: 'pass',
            clock: 'deferred',
            exchanges: [
              sampleSubmission('spc-r8-0001', { answer: link('1a') }),
              sampleSubmission('spc-r8-0001', {
                step: 'repeat',
                status: 200,
                answer: '{"redirect_uri":null}',
              }),
            ],
          }),
        ];
      case 'ADD-017 education':
        return [handMadeFinding({ ...finding, message: 'refused with 422' })];
      case 'KEEP-001':
        return [];
      case 'LINK-002':
        return [handMadeFinding({ ...finding, verdict: 'pass', message: 'as promised' })];
      default:
        return [finding];
    }
  }),
  { startedAt: '2026-01-08T09:00:00.000Z', runId: 'r8', complete: false },
);
const diff = compareRuns(goldenRun, weekLater);

async function runOn(faults: readonly string[], seed: number): Promise<Run> {
  const asOf = '2026-01-01';
  const target = await openEmbeddedMock({
    seed,
    asOf,
    faults: faultsNamed(faults),
    version: '0.0.0',
  });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await runSuite(suite, target, {
    seed,
    asOf,
    examples: 1,
    only: ['AUTH', 'ADD-001', 'ADD-017', 'URI', 'REUSE', 'STAT'],
    types: ['education'],
    runId: `r${seed}`,
    now: () => new Date(0),
  });
}

describe('comparisons written down', () => {
  test.each([
    ['diff-console.txt', renderDiffConsole(diff, { colour: false, width: 80 })],
    ['diff-markdown.txt', renderDiffMarkdown(diff)],
  ])('writes %s as it was agreed', async (file, written) => {
    await expect(written).toMatchFileSnapshot(`golden/${file}`);
  });

  test('colours nothing but marks and names, and says the same', () => {
    const coloured = renderDiffConsole(diff, { colour: true, width: 200 });
    expect(coloured).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderDiffConsole(diff, { colour: false, width: 200 }),
    );
  });
});

describe('runs of real targets compared', { timeout: 60_000 }, () => {
  test('shows no difference between two seeds on one target', async () => {
    const [first, second] = await Promise.all([runOn([], 1), runOn([], 2)]);
    const { verdicts, answers, compared } = compareRuns(first, second);
    expect([verdicts, answers]).toEqual([[], []]);
    expect(compared).toBeGreaterThan(50);
  });

  test('shows how the answers of two targets differ', async () => {
    const faults = ['added-with-200', 'status-id-is-content'];
    const [first, second] = await Promise.all([runOn([], 1), runOn(faults, 2)]);
    const { verdicts, answers } = compareRuns(first, second);
    const worse = verdicts.filter(({ change }) => change === 'regression');
    expect(worse.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['ADD-001:education', 'STAT-003:education']),
    );
    expect(answers).toContainEqual(
      expect.objectContaining({ kind: 'status', before: '201', after: '200' }),
    );
    expect(matters(compareRuns(first, second))).toBe(true);
    expect(matters(compareRuns(second, first))).toBe(true);
  });
});
