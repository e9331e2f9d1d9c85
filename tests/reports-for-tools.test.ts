import { describe, expect, test } from 'vitest';
import { renderCtrf } from '../reports/ctrf.ts';
import { renderGithub } from '../reports/github.ts';
import { renderHar } from '../reports/har.ts';
import { renderJunit } from '../reports/junit.ts';
import { shownName } from '../reports/shown-name.ts';
import type { Run } from '../results/run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { verdict } from '../results/verdict.ts';
import { goldenRun } from './golden-run.ts';
import { readCtrf } from './read-ctrf.ts';
import { readHar } from './read-har.ts';
import { readJunit } from './read-junit.ts';
import { sampleRun } from './sample-run.ts';
import { breachesOfXunit } from './xunit-grammar.ts';

const runs: readonly (readonly [string, Run])[] = [
  ['the golden run', goldenRun],
  ['250 findings', sampleRun(250)],
  ['nothing', handMadeRun([])],
];

describe('the Common Test Report', () => {
  test.each(runs)('gives the counts of %s', (_, run) => {
    const { summary, tests } = readCtrf(renderCtrf(run));
    const checks = tests.filter(({ rawStatus }) => rawStatus !== undefined);
    const counted = verdict.options.map((name) => [
      name,
      checks.filter(({ rawStatus }) => rawStatus === name).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(summary.extra.verdicts);
    expect(summary.extra.verdicts).toEqual(
      Object.fromEntries(verdict.options.map((name) => [name, run.counts[name]])),
    );
    const { fail, error, warn, info, pending, pass, known } = run.counts;
    expect(summary).toMatchObject({
      tests: tests.length,
      passed: pass,
      failed:
        fail - known.fail + error + run.counts['could-not-run'] + tests.length - checks.length,
      other: warn - known.warn + info,
      pending,
      skipped: run.counts['not-applicable'] + run.counts['not-exercised'] + known.fail + known.warn,
    });
  });

  test('is red if JUnit is', () => {
    for (const name of verdict.options) {
      const run = handMadeRun([handMadeFinding(), handMadeFinding({ verdict: name })]);
      const red = readCtrf(renderCtrf(run)).summary.failed > 0;
      expect([name, red]).toEqual([name, /<failure |<error /.test(renderJunit(run))]);
    }
  });

  test('names the picture of a page', () => {
    const picture = 'evidence/visit-consent-1.png';
    const [seen] = goldenRun.findings.flatMap(({ exchanges }) => exchanges);
    if (seen === undefined) throw new RangeError('the golden run has exchanges');
    const finding = handMadeFinding({ exchanges: [{ ...seen, attachment: picture }] });
    const [read] = readCtrf(renderCtrf(handMadeRun([finding]))).tests;
    expect(read?.attachments).toEqual([
      { name: 'visit-consent-1.png', contentType: 'image/png', path: picture },
    ]);
  });
});

test.each(runs)('the HTTP archive holds every exchange of %s', (_, run) => {
  const { pages, entries } = readHar(renderHar(run));
  const shown = run.findings.filter(({ exchanges }) => exchanges.length > 0);
  expect(pages.map(({ _verdict }) => _verdict)).toEqual(shown.map((each) => each.verdict));
  expect(entries.map(({ request, response }) => [request.url, response.content.text])).toEqual(
    shown.flatMap(({ exchanges }) =>
      exchanges.map(({ request, response }) => [request.url, response?.body ?? '']),
    ),
  );
  expect(new Set(entries.map(({ pageref }) => pageref))).toEqual(
    new Set(pages.map(({ id }) => id)),
  );
});

test.each(runs)('the annotations for GitHub count the checks of %s', (_, run) => {
  const lines = renderGithub(run)
    .trim()
    .split('\n')
    .map((line) => /^::(\w+) title=(.*?)::/.exec(line) ?? []);
  const countOf = (level: string) =>
    lines
      .filter(([, found]) => found === level)
      .flatMap(([, , title = '']) => Number(/%2C (\d+) checks?/.exec(title)?.[1] ?? 0))
      .reduce((sum, count) => sum + count, 0);
  const { fail, error, warn, pending, known } = run.counts;
  expect({
    errors: countOf('error'),
    warnings: countOf('warning'),
    notices: countOf('notice'),
  }).toEqual({
    errors: fail - known.fail + error + run.counts['could-not-run'],
    warnings: warn - known.warn,
    notices: pending + known.fail + known.warn,
  });
});

describe('a rule that was proved on a simulated clock', () => {
  const finding = handMadeFinding({ requirement: 'REUSE-003', clock: 'simulated' });
  const run = handMadeRun([finding]);

  test('has the name that it had while it was pending, so that tools follow one test', () => {
    const pending = handMadeRun([
      handMadeFinding({ requirement: 'REUSE-003', verdict: 'pending' }),
    ]);
    for (const document of [pending, run]) {
      expect(readJunit(renderJunit(document)).cases[0]?.name).toBe(shownName(finding));
      expect(readCtrf(renderCtrf(document)).tests[0]?.name).toBe(shownName(finding));
    }
  });

  test('carries its grade and clock for machines', () => {
    const [read] = readCtrf(renderCtrf(run)).tests;
    expect(read?.labels).toMatchObject({ grade: 'http', clock: 'simulated' });
    expect(renderJunit(run)).toContain('\nclock: simulated</system-out>');
  });
});

describe('the JUnit file', () => {
  test.each(runs)(
    'of %s keeps to the grammar that the Jenkins xUnit plugin validates',
    (_, run) => {
      expect(breachesOfXunit(renderJunit(run))).toEqual([]);
    },
  );

  test('would be refused with properties inside a test case', () => {
    const xml =
      '<testsuites><testsuite name="a" tests="1" failures="0" errors="0"><testcase name="b"><properties/></testcase></testsuite></testsuites>';
    expect(breachesOfXunit(xml)).toEqual(['<properties> inside <testcase>']);
  });

  test('of two targets in one job holds different tests', () => {
    const { target } = goldenRun;
    const other = { ...goldenRun, target: { ...target, name: 'staging.eu' } };
    const [here, there] = [goldenRun, other].map((each) =>
      readJunit(renderJunit(each)).cases.map(({ className, name }) => `${className} ${name}`),
    );
    expect(here?.filter((name) => there?.includes(name))).toEqual([]);
  });
});
