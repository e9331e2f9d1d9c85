import { countByVerdict } from '../results/counts.ts';
import type { Exchange } from '../results/exchange.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { areasOf } from './areas.ts';
import { evidenceInWords } from './evidence.ts';
import { headline } from './headline.ts';
import { jsonText } from './json-text.ts';
import { coverageSentence } from './not-looked-at.ts';
import { picturesOf } from './pictures.ts';
import { type Origin, rerunCommand, usualOrigin } from './rerun.ts';
import { type RunFault, runFaults } from './run-faults.ts';
import { shownName } from './shown-name.ts';
import { sourceInWords } from './source-links.ts';

/**
 * The Common Test Report Format, one test per check: `rawStatus` keeps the verdict, `labels` how it was seen.
 *
 * Red are fails, what could not run and the suite's own errors, as in JUnit; a warning or an observation is `other`,
 * since neither is a pass. What went wrong with the run as a whole is a separate failed test.
 *
 * @see https://github.com/ctrf-io/ctrf/blob/main/schema/ctrf.schema.json
 */
export function renderCtrf(run: Run, origin = usualOrigin): string {
  const start = Date.parse(run.startedAt);
  const stop = Date.parse(run.finishedAt);
  const tests = [
    ...areasOf(run.findings).flatMap(({ name, findings }) =>
      findings.map((finding) => testOf({ run, origin }, name, finding)),
    ),
    ...runFaults(run).map(faultTest),
  ];
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    results: {
      environment: {
        reportName: headline(run),
        appName: run.target.name,
        extra: { baseUrl: run.target.baseUrl },
      },
      tool: { name: run.suite.name, version: run.suite.version },
      summary: { ...tally(tests), start, stop, extra: extraOf(run) },
      tests,
    },
    timestamp: run.finishedAt,
    generatedBy: `${run.suite.name} ${run.suite.version}`,
  };
  return `${jsonText(document)}\n`;
}

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

const statuses: Readonly<Record<Finding['verdict'], Status>> = {
  pass: 'passed',
  fail: 'failed',
  error: 'failed',
  'could-not-run': 'failed',
  warn: 'other',
  info: 'other',
  pending: 'pending',
  'not-applicable': 'skipped',
  'not-exercised': 'skipped',
};

interface Source {
  readonly run: Run;
  readonly origin: Origin;
}

function testOf({ run, origin }: Source, area: string, finding: Finding) {
  const { verdict, requirement, basis, grade, clock, known, message } = finding;
  const pictures = picturesOf(finding);
  return {
    name: shownName(finding),
    status: statusOf(run, finding),
    duration: Math.round(sum(finding.exchanges)),
    suite: [area],
    ...(verdict === 'pass' ? {} : { message, trace: trace({ run, origin }, finding) }),
    rawStatus: verdict,
    labels: {
      requirement,
      basis,
      ...(grade !== null && { grade }),
      ...(clock !== null && { clock }),
      ...(known && { known: known.reason }),
    },
    ...(pictures.length > 0 && { attachments: pictures.map(attachmentOf) }),
  };
}

function statusOf(run: Run, { verdict, known }: Finding): Status {
  if (known !== undefined) return 'skipped';
  return verdict === 'warn' && run.strict ? 'failed' : statuses[verdict];
}

function trace(
  { run, origin }: Source,
  { rule, source, smallest, remedy, check }: Finding,
): string {
  return [
    `rule: ${rule} (${sourceInWords(source)})`,
    ...(smallest === null ? [] : [`smallest case: ${smallest}`]),
    ...(remedy === null ? [] : [`next: ${remedy}`]),
    `run it again: ${rerunCommand(run, { check }, origin)}`,
  ].join('\n');
}

function attachmentOf(path: string) {
  return { name: path.split('/').at(-1) ?? path, contentType: 'image/png', path };
}

function faultTest({ name, message, remedy }: RunFault) {
  return {
    name: `run: ${name}`,
    status: 'failed' as const,
    duration: 0,
    suite: ['run'],
    message,
    trace: `next: ${remedy}`,
  };
}

function tally(tests: readonly { readonly status: Status }[]) {
  const count = (status: Status) => tests.filter((each) => each.status === status).length;
  return {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    pending: count('pending'),
    other: count('other'),
  };
}

function extraOf(run: Run) {
  const { seen, time } = evidenceInWords(run);
  const { seed, runId, exitCode } = run;
  const verdicts = countByVerdict(run.findings);
  return { covers: coverageSentence(run), seen, time, verdicts, seed, runId, exitCode };
}

function sum(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((total, { durationMs }) => total + durationMs, 0);
}
