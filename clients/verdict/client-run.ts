import { markKnown, outdated } from '../../harness/verdict/known-failures.ts';
import { countFindings } from '../../results/counts.ts';
import { exitCode } from '../../results/exit-code.ts';
import type { Finding } from '../../results/finding.ts';
import type { Problem, Run } from '../../results/run.ts';
import type { ClientProfile } from '../judges/client-profile.ts';
import type { ClientSession } from '../session/session.ts';
import { sessionView } from '../session/session-view.ts';
import { bareFinding, findingOf } from './finding-of.ts';
import { type JudgedRules, namedJudges, reasonOutside, sessionsFor } from './judges-of.ts';
import { sessionProblems } from './session-problems.ts';

/** How a client is judged and by what name its reports call it. */
export interface ClientRunOptions extends JudgedRules {
  readonly name: string;
  /** The command, or the file of a journal. */
  readonly command: string;
  /** The file of the profile as the user named it; null without. */
  readonly profileFile: string | null;
  readonly profile: ClientProfile;
  readonly knownFailures: Parameters<typeof outdated>[0];
  readonly requireAll: boolean;
  readonly strict: boolean;
  readonly seed: number;
  readonly runId: string;
  readonly version: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** What the client wrote last, without secrets; shown if it sent nothing. */
  readonly lastOutput: string;
  /** What went wrong outside of sessions. */
  readonly problems: readonly Problem[];
}

/** Judges sessions: the same sessions and options always give the same run. */
export function clientRun(sessions: readonly ClientSession[], options: ClientRunOptions): Run {
  const today = options.startedAt.toISOString().slice(0, 10);
  const findings = judged(sessions, options).map((finding) =>
    markKnown(finding, options.knownFailures, today),
  );
  const whole = options.only.length === 0;
  const made = {
    complete: options.problems.length === 0,
    strict: options.strict,
    pendingOk: false,
    counts: countFindings(findings, findings.length),
    problems: [
      ...options.problems,
      ...sessionProblems(sessions),
      ...outdated(options.knownFailures, { findings, leftOut: [], whole }, today),
    ],
  };
  return { ...document(options), ...made, exitCode: exitCode(made), findings };
}

function judged(sessions: readonly ClientSession[], options: ClientRunOptions): Finding[] {
  const views = sessions.map(sessionView);
  const silent = views.every(({ calls }) => !calls.some(({ path }) => path.startsWith('/api/')));
  return namedJudges(options.only).map((judge) => {
    const bare = bareFinding(judge.rule, options.seed);
    const why = reasonOutside(judge.rule, options.unsupported);
    const outside = options.requireAll ? 'could-not-run' : 'not-applicable';
    if (why !== undefined) return { ...bare, verdict: outside, message: why };
    if (silent) return { ...bare, ...nothingSent(options) };
    const finding = findingOf(judge, sessionsFor(judge, views), options.profile, options.seed);
    return options.requireAll && finding.verdict === 'not-exercised'
      ? { ...finding, verdict: 'could-not-run' }
      : finding;
  });
}

function nothingSent({ lastOutput }: ClientRunOptions): Partial<Finding> {
  const said = lastOutput === '' ? 'and wrote nothing' : `and wrote:\n${lastOutput}`;
  return {
    verdict: 'could-not-run',
    message: `the client sent no request ${said}`,
    remedy:
      'let it take the address and its client from SEEK_PASS_URL, SEEK_PASS_CLIENT_ID and SEEK_PASS_CLIENT_SECRET',
  };
}

function document(options: ClientRunOptions) {
  return {
    schemaVersion: 3 as const,
    suite: { name: 'seekpass-conformance', version: options.version },
    target: { name: options.name, baseUrl: options.command, profile: options.profileFile },
    seed: options.seed,
    runId: options.runId,
    examples: 1,
    asOf: options.startedAt.toISOString().slice(0, 10),
    startedAt: options.startedAt.toISOString(),
    finishedAt: options.finishedAt.toISOString(),
    leftOut: [],
    pendingSteps: [],
  };
}
