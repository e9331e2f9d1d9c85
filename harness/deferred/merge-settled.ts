import type { Profile } from '../../profiles/profile.ts';
import { countFindings } from '../../results/counts.ts';
import { exitCode } from '../../results/exit-code.ts';
import type { Finding } from '../../results/finding.ts';
import type { PendingStep } from '../../results/pending-step.ts';
import type { Run } from '../../results/run.ts';
import type { EntryOf } from '../ledger/entry.ts';
import { markKnown, outdated } from '../verdict/known-failures.ts';

/** What settling adds to a run. */
export interface SettledFindings {
  readonly findings: readonly Finding[];
  readonly pendingSteps: readonly PendingStep[];
  readonly finishedAt: Date;
  readonly strict: boolean;
  readonly pendingOk: boolean;
}

/** The run with settled findings in place of pending ones; counts and exit code are computed again. */
export function mergeSettled(
  earlier: Run,
  { whole }: Pick<EntryOf<'run'>, 'whole'>,
  { knownFailures }: Pick<Profile, 'knownFailures'>,
  news: SettledFindings,
): Run {
  const today = news.finishedAt.toISOString().slice(0, 10);
  const marked = news.findings.map((finding) => markKnown(finding, knownFailures, today));
  const byCheck = new Map(marked.map((finding) => [finding.check, finding]));
  const findings = earlier.findings.map((finding) => byCheck.get(finding.check) ?? finding);
  const own = earlier.problems.filter(({ kind }) => kind !== 'known-failures');
  const { leftOut } = earlier;
  const problems = [...own, ...outdated(knownFailures, { findings, leftOut, whole }, today)];
  const run = {
    ...earlier,
    strict: earlier.strict || news.strict,
    pendingOk: earlier.pendingOk || news.pendingOk,
    finishedAt: news.finishedAt.toISOString(),
    counts: countFindings(findings, earlier.counts.planned),
    problems,
    findings,
    pendingSteps: [...news.pendingSteps],
  };
  return { ...run, exitCode: exitCode(run) };
}

/** A run whose process was killed before it could report: only its ledger is left. */
export function killedRun(header: EntryOf<'run'>, findings: readonly Finding[]): Run {
  const { suite, target, seed, run: runId, examples, asOf, startedAt } = header;
  const run = {
    schemaVersion: 3 as const,
    suite,
    target,
    seed,
    runId,
    examples,
    asOf,
    startedAt,
    finishedAt: startedAt,
    complete: false,
    strict: header.strict,
    pendingOk: header.pendingOk,
    counts: countFindings(findings, findings.length),
    problems: [
      {
        kind: 'interrupted' as const,
        message:
          'no report of the run that armed these checks was found: it was killed before, or its file is gone',
        remedy: 'run again for the checks that do not wait',
      },
    ],
    findings: [...findings],
    leftOut: [],
    pendingSteps: [],
  };
  return { ...run, exitCode: exitCode(run) };
}
