import type { ClientProfile } from '../../clients/judges/client-profile.ts';
import type { ClientSession } from '../../clients/session/session.ts';
import { clientRun } from '../../clients/verdict/client-run.ts';
import type { Run } from '../../results/run.ts';

/** What the sessions of one client are judged by. */
export interface JudgeOptions {
  readonly name: string;
  readonly seed: number;
  /** The hosts of documents that SEEK Pass knows; null if the list is not known. */
  readonly documentHosts?: readonly string[] | null | undefined;
  readonly limits: { readonly callMs: number; readonly resultWithinMs: number };
}

/** What the profile of a client on trial says. */
export function trialProfile({
  documentHosts = null,
  limits,
}: Pick<JudgeOptions, 'documentHosts' | 'limits'>): ClientProfile {
  return { documentHosts, replacementKeys: {}, limits };
}

/** The run of `spc client` on recorded sessions, with nothing excused. */
export function judgeSessions(sessions: readonly ClientSession[], options: JudgeOptions): Run {
  const { name, seed } = options;
  const now = new Date();
  return clientRun(sessions, {
    name,
    command: name,
    profileFile: null,
    profile: trialProfile(options),
    knownFailures: [],
    unsupported: {},
    only: [],
    requireAll: false,
    strict: false,
    seed,
    runId: 'selftest',
    version: 'selftest',
    startedAt: now,
    finishedAt: now,
    lastOutput: '',
    problems: [],
  });
}
