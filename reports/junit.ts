import type { Run } from '../results/run.ts';
import { type Area, areasOf } from './areas.ts';
import { evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { faultCase, findingCase, type JunitCase, properties } from './junit-case.ts';
import { coverageSentence } from './not-looked-at.ts';
import { type Origin, usualOrigin } from './rerun.ts';
import { runFaults } from './run-faults.ts';
import { element } from './xml.ts';

/**
 * JUnit XML: one test suite per area, one test case per check.
 *
 * A fail is a `<failure>` (a warning too, if the run is strict). What could not run is an `<error>`, as is the
 * suite's own: CI must not show it green. Pending, not-applicable and known failures are `<skipped>` with their reason. A last suite
 * `run` holds what went wrong with the run as a whole.
 */
export function renderJunit(run: Run, origin = usualOrigin): string {
  const suites = [
    ...areasOf(run.findings).map((area) => areaSuite(run, area, origin)),
    ...faultSuite(run),
  ];
  const cases = suites.flatMap((suite) => suite.cases);
  // The schema of the Jenkins xUnit plugin has no `skipped` here; the suites have it.
  const { skipped: _, ...counted } = tally(cases);
  const attributes = {
    name: `${run.suite.name} on ${run.target.name}`,
    ...counted,
    time: seconds(Date.parse(run.finishedAt) - Date.parse(run.startedAt)),
  };
  const xml = suites.map((suite) => suiteXml(run, suite));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, xml)}\n`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

function areaSuite(run: Run, { name, title, findings }: Area, origin: Origin): Suite {
  return {
    name: title === '' ? name : `${name}: ${title}`,
    cases: findings.map((finding) => findingCase(run, finding, origin)),
  };
}

function faultSuite(run: Run): Suite[] {
  const cases = runFaults(run).map((fault) => faultCase(run, fault));
  return cases.length === 0 ? [] : [{ name: 'run', cases }];
}

function suiteXml(run: Run, { name, cases }: Suite): string {
  const attributes = {
    name,
    ...tally(cases),
    time: seconds(cases.reduce((total, { durationMs }) => total + durationMs, 0)),
    timestamp: run.startedAt,
  };
  return element('testsuite', attributes, [runProperties(run), ...cases.map(({ xml }) => xml)]);
}

function runProperties(run: Run): string {
  const { seen, time } = evidenceInWords(run);
  return properties({
    headline: headline(run),
    covers: coverageSentence(run),
    seen,
    time,
    target: `${run.target.name} ${run.target.baseUrl}`,
    seed: String(run.seed),
    runId: run.runId,
    exitCode: String(run.exitCode),
  });
}

function tally(cases: readonly JunitCase[]) {
  const count = (kind: JunitCase['kind']) => cases.filter((each) => each.kind === kind).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
