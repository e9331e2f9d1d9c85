import type { Profile } from '../../profiles/profile.ts';
import { defaultAssumptions } from '../../profiles/schema.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import { suite } from '../../specs/all.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { type Conduct, honest } from '../independent-server/conduct.ts';
import { plain } from '../independent-server/options.ts';
import { type Running, startIndependentServer } from '../independent-server/start.ts';
import { suppliedDocuments } from '../independent-server/supplied-documents.ts';
import type { Variant } from '../independent-server/variants/variant.ts';
import { TRIAL_DAY } from '../judge-target.ts';

/** A server by its name and its differences from the plain one. */
export type Differing = Pick<Variant, 'name' | 'options' | 'warns'> & {
  readonly conduct?: Partial<Conduct>;
};

/** Starts an independent server, a few seconds before midnight by its clock. Closing the target stops it. */
export async function openIndependentServer(server: Differing): Promise<Target> {
  const start = new Date(`${TRIAL_DAY}T23:59:57.250Z`);
  const running = await startIndependentServer(server.options, suppliedDocuments, start, {
    ...honest,
    ...server.conduct,
  });
  const target = await openTarget(profileOf(running, server), { version: 'selftest' });
  return {
    ...target,
    close: async () => {
      await target.close();
      await running[Symbol.asyncDispose]();
    },
  };
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
    tls: { ca: null, client: null },
    headers: [],
    userAgent: null,
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
    assume: { ...defaultAssumptions, unknownStatusId: options.unknownId ?? plain.unknownId },
    knownFailures: [],
    ...usualSecondVersion,
    unsupported: Object.fromEntries(
      ['V2', 'BATCH', 'ASSET', 'VERIFY', 'HOOK'].map((area) => [area, 'this server has v1 only']),
    ),
  };
}
