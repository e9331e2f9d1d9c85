import { countFindings } from '../counts.ts';
import { exitCode } from '../exit-code.ts';
import type { Finding } from '../finding.ts';
import type { Run } from '../run.ts';

/** A passed check of AUTH-001 for tests to start from; name only what the test is about. */
export function handMadeFinding(given: Partial<Finding> = {}): Finding {
  const requirement = given.requirement ?? 'AUTH-001';
  return {
    requirement,
    check: [requirement, given.credentialType, given.variation].filter(Boolean).join(' '),
    title: 'a client-credentials request gets an access token',
    rule: 'A client-credentials request gets JSON with a non-empty access_token.',
    basis: 'D',
    source: { section: 'docs/api.md#tokens' },
    credentialType: null,
    variation: null,
    verdict: 'pass',
    message: 'as promised',
    remedy: null,
    blockedBy: null,
    grade: 'http',
    clock: null,
    seed: 42,
    path: null,
    examples: 1,
    smallest: null,
    timeline: [],
    exchanges: [],
    ...given,
  };
}

/** A finished run of these findings, with the counts and the exit code that follow from them. */
export function handMadeRun(findings: readonly Finding[], given: Partial<Run> = {}): Run {
  const made = {
    schemaVersion: 3 as const,
    suite: { name: 'seekpass-conformance', version: '0.1.0' },
    target: { name: 'mock', baseUrl: 'http://127.0.0.1:4010', profile: null },
    seed: 42,
    runId: 'r7f3a',
    examples: 5,
    asOf: '2026-01-01',
    startedAt: '2026-01-01T09:00:00.000Z',
    finishedAt: '2026-01-01T09:00:02.400Z',
    complete: true,
    strict: false,
    pendingOk: false,
    counts: countFindings(findings, findings.length),
    problems: [],
    findings: [...findings],
    leftOut: [],
    pendingSteps: [],
    ...given,
  };
  return { exitCode: exitCode(made), ...made };
}
