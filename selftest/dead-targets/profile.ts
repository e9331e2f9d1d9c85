import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { Profile } from '../../targets/profile.ts';
import { defaultAssumptions } from '../../targets/profiles/schema.ts';
import { sampleDocuments } from '../../targets/sample-documents.ts';

/** Long enough for an answer on loopback under load, in milliseconds. */
const PATIENCE = 1500;

/** The profile of a target that claims to be a Partner API and nothing more. */
export function plainProfile(url: string, auth: Profile['auth']): Profile {
  return {
    name: 'dead target',
    baseUrl: url,
    linkBaseUrl: url,
    auth,
    secondClient: null,
    credentialTypes: credentialTypes.map(({ name }) => name),
    documents: sampleDocuments,
    control: null,
    people: 'none',
    clock: 'none',
    limits: {
      requestsPerSecond: 1e6,
      maxRequests: 100_000,
      concurrency: 16,
      requestTimeoutMs: PATIENCE,
    },
    safety: { allowHosts: [], idPrefix: 'spc-' },
    replacementKeys: {},
    assume: defaultAssumptions,
    unsupported: {},
  };
}
