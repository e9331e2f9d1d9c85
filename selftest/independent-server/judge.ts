import { runSuite } from '../../harness/run-suite.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { toldDocuments } from './documents-from-test.ts';
import { plain } from './options.ts';
import { type Running, startSecondImplementation } from './start.ts';
import type { Variant } from './variants/variant.ts';

/** How thoroughly to judge. */
export interface Thoroughness {
  readonly seed: number;
  readonly examples: number;
  /** Credential types; empty for all. */
  readonly types: readonly string[];
  readonly only?: readonly string[];
}

const asOf = '2026-11-22';

/** Runs the whole suite against the second implementation with one difference. */
export async function judge(variant: Variant, thoroughness: Thoroughness): Promise<Run> {
  const start = new Date(`${asOf}T23:59:57.250Z`);
  await using running = await startSecondImplementation(variant.options, toldDocuments, start);
  const target = await openTarget(profileOf(running, variant), { version: '0.0.0' });
  try {
    return await runSuite(suite, target, {
      only: [],
      ...thoroughness,
      asOf,
      requireAll: false,
      version: '0.0.0',
      runId: 'second',
      strict: false,
      pendingOk: false,
      shrinkAttempts: 0,
      signal: new AbortController().signal,
      now: () => new Date(),
    });
  } finally {
    await target.close();
  }
}

/** What a run counts against a conforming server: anything but a pass, an information or an earned warning. */
export function alarms({ findings, problems }: Run, { warns = [] }: Variant): readonly string[] {
  const told = findings.filter((finding) => isAlarm(finding, warns));
  return [
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
    ...told.map(({ check, verdict, message }) => `${check} ${verdict}: ${message}`),
  ];
}

function isAlarm({ verdict, requirement }: Finding, warns: readonly string[]): boolean {
  if (verdict === 'warn') return !warns.includes(requirement);
  return ['fail', 'error', 'could-not-run', 'pending'].includes(verdict);
}

function profileOf(running: Running, { name, options }: Variant): Profile {
  const [auth, secondClient] = running.partners;
  return {
    name,
    baseUrl: running.baseUrl,
    linkBaseUrl: running.linkBaseUrl,
    auth,
    secondClient,
    credentialTypes: suite.credentialTypes,
    documents: toldDocuments,
    control: running.controlUrl,
    tls: { ca: null },
    people: 'control',
    clock: 'control',
    limits: {
      requestsPerSecond: 1e6,
      maxRequests: 1e6,
      concurrency: 8,
      requestTimeoutMs: 10_000,
    },
    safety: { allowHosts: [], idPrefix: 'ours-' },
    replacementKeys: {
      education: ['full_name', 'education_provider', 'course_name'],
      english_proficiency: ['full_name', 'test_provider', 'test_name'],
      microcredential: ['full_name', 'issuer_name', 'microcredential_name'],
    },
    assume: {
      unknownStatusId: options.unknownId ?? plain.unknownId,
      unknownCredentialType: 404,
      unparsableJson: 400,
    },
    unsupported: {},
    knownFailures: [],
  };
}
