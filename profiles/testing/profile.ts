import type { Profile } from '../profile.ts';
import { defaultAssumptions } from '../schema.ts';
import { usualSecondVersion } from '../second-version.ts';

/** The profile of a target on this URL, with education only, one client, no test control and no real limits. */
export function profileOf(url: string, differences: Partial<Profile> = {}): Profile {
  return {
    name: 'test',
    baseUrl: url,
    linkBaseUrl: url,
    auth: { clientId: 'partner', clientSecret: 'canary-client-secret' },
    secondClient: null,
    credentialTypes: ['education'],
    documents: {},
    control: null,
    tls: { ca: null, client: null },
    headers: [],
    userAgent: null,
    people: 'none',
    clock: 'none',
    limits: { requestsPerSecond: 1e6, maxRequests: 1000, concurrency: 4, requestTimeoutMs: 5000 },
    safety: { allowHosts: [], idPrefix: 'spc-' },
    checkHeader: null,
    replacementKeys: {},
    assume: defaultAssumptions,
    unsupported: {},
    knownFailures: [],
    ...usualSecondVersion,
    ...differences,
  };
}
