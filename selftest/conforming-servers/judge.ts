import type { Profile } from '../../profiles/profile.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { suite } from '../../specs/all.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import { type Conduct, honest } from '../independent-server/conduct.ts';
import { plain } from '../independent-server/options.ts';
import { type Running, startIndependentServer } from '../independent-server/start.ts';
import { suppliedDocuments } from '../independent-server/supplied-documents.ts';
import type { Variant } from '../independent-server/variants/variant.ts';
import { judgeTarget, TRIAL_DAY } from '../judge-target.ts';

/** What is judged of a server, and how thoroughly. */
export interface Thoroughness {
  readonly seed: number;
  readonly examples: number;
  /** Credential types; empty for all. */
  readonly types: readonly string[];
  /** Rules, areas or check keys; default: all. */
  readonly only?: readonly string[];
}

/** A server by its name and its differences from the plain one. */
type Differing = Pick<Variant, 'name' | 'options' | 'warns'> & {
  readonly conduct?: Partial<Conduct>;
};

/** Runs the suite against an independent server with these differences, a few seconds before midnight by its clock. */
export async function judge(
  server: Differing,
  { only = [], ...order }: Thoroughness,
): Promise<Run> {
  const start = new Date(`${TRIAL_DAY}T23:59:57.250Z`);
  await using running = await startIndependentServer(server.options, suppliedDocuments, start, {
    ...honest,
    ...server.conduct,
  });
  const target = await openTarget(profileOf(running, server), { version: 'selftest' });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await judgeTarget(target, { ...order, only });
}

/** What a run counts against a conforming server: anything but a pass, an information or an earned warning. */
export function alarms(
  { findings, problems }: Run,
  { warns = [] }: Pick<Variant, 'warns'>,
): readonly string[] {
  const held = findings.filter((finding) => isAlarm(finding, warns));
  return [
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
    ...held.map(({ check, verdict, message }) => `${check} ${verdict}: ${message}`),
  ];
}

function isAlarm({ verdict, requirement }: Finding, warns: readonly string[]): boolean {
  if (verdict === 'warn') return !warns.includes(requirement);
  return ['fail', 'error', 'could-not-run', 'pending'].includes(verdict);
}

function profileOf(running: Running, { name, options }: Differing): Profile {
  const [auth, secondClient] = running.partners;
  return {
    name,
    baseUrl: running.baseUrl,
    linkBaseUrl: running.linkBaseUrl,
    auth,
    secondClient,
    credentialTypes: suite.credentialTypes,
    documents: suppliedDocuments,
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
    checkHeader: null,
    replacementKeys: {
      education: ['full_name', 'education_provider', 'course_name'],
      english_proficiency: ['full_name', 'test_provider', 'test_name'],
      microcredential: ['full_name', 'issuer_name', 'microcredential_name'],
    },
    assume: {
      unknownStatusId: options.unknownId ?? plain.unknownId,
      unknownCredentialType: 404,
      unparsableJson: 400,
      unknownRequestId: 404,
    },
    knownFailures: [],
    ...usualSecondVersion,
    unsupported: Object.fromEntries(
      ['V2', 'BATCH', 'ASSET', 'VERIFY', 'HOOK'].map((area) => [area, 'this server has v1 only']),
    ),
  };
}
