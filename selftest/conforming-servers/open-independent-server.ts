import type { Profile } from '../../profiles/profile.ts';
import { defaultAssumptions } from '../../profiles/schema.ts';
import { usualSecondVersion } from '../../profiles/second-version.ts';
import { secondVersionAreas } from '../../requirements/all.ts';
import { suite } from '../../specs/all.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { type Conduct, honest } from '../independent-server/conduct.ts';
import { plain } from '../independent-server/options.ts';
import { type Running, startIndependentServer } from '../independent-server/start.ts';
import { suppliedDocuments } from '../independent-server/supplied-documents.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import type { SecondVersionVariant } from './second-version/variant.ts';

/** A server by its name and its differences from the plain one. */
export type Differing = Pick<SecondVersionVariant, 'name' | 'options' | 'warns' | 'profile'> & {
  readonly conduct?: Partial<Conduct>;
  /** Whether it is judged by the second version too, which it always has. Default: it is not. */
  readonly isSecondVersion?: boolean;
  /** Called with the name of an option each time the server reads it. */
  readonly onOption?: (name: string) => void;
};

/**
 * Starts an independent server shortly before midnight by its clock, so that a trial passes it. Closing the target stops it.
 *
 * @param beforeMidnight in milliseconds; a trial of a few checks takes less than a second.
 */
export async function openIndependentServer(
  server: Differing,
  beforeMidnight = 2750,
): Promise<Target> {
  const start = new Date(Date.parse(`${TRIAL_DAY}T00:00:00Z`) + DAY - beforeMidnight);
  const conduct = { ...honest, ...server.conduct };
  const { options, onOption = null } = server;
  const running = await startIndependentServer(
    options,
    suppliedDocuments,
    start,
    conduct,
    onOption,
  );
  const target = await openTarget(profileOf(running, server), { version: 'selftest' });
  return {
    ...target,
    close: async () => {
      await target.close();
      await running[Symbol.asyncDispose]();
    },
  };
}

/** In milliseconds. */
const DAY = 24 * 3600 * 1000;

const onlyFirstVersion = Object.fromEntries(
  secondVersionAreas.map((area) => [area, 'judged apart: the second version']),
);

function profileOf(running: Running, server: Differing): Profile {
  const { name, options, isSecondVersion = false, profile = {} } = server;
  const [auth, secondClient] = running.partners;
  return {
    name,
    baseUrl: running.baseUrl,
    linkBaseUrl: running.linkBaseUrl,
    auth,
    secondClient,
    credentialTypes: isSecondVersion ? suite.credentialTypesV2 : suite.credentialTypes,
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
    categories: ['licence', 'registration'],
    hooks: { ...usualSecondVersion.hooks, deadlineMs: 500, graceMs: 40 },
    uploads: { ...usualSecondVersion.uploads, processingMs: 0 },
    unsupported: isSecondVersion ? {} : onlyFirstVersion,
    ...profile,
  };
}
