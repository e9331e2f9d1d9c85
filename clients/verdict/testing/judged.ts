import type { ClientSession } from '../../session/session.ts';
import { clientRun } from '../client-run.ts';

/** The run of these sessions by these rules, or by all, without a profile, at a fixed time. */
export function judged(sessions: readonly ClientSession[], only: readonly string[] = []) {
  const day = new Date('2026-01-01T00:00:00Z');
  return clientRun(sessions, {
    name: 'client',
    command: 'client',
    profileFile: null,
    profile: {
      documentHosts: null,
      replacementKeys: {},
      limits: { callMs: 5000, resultWithinMs: 5000 },
    },
    knownFailures: [],
    unsupported: {},
    only,
    requireAll: false,
    strict: false,
    seed: 1,
    runId: 'test',
    version: 'test',
    startedAt: day,
    finishedAt: day,
    lastOutput: '',
    problems: [],
  });
}
