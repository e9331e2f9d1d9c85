/**
 * The profile of SEEK Pass staging, as far as it is public: hosts and manners. What a partner may send differs from
 * client to client, so a file of one's own says more; this one is its beginning.
 */
const staging = `name: staging
baseUrl: https://app.seekpass-staging.com
auth: { clientId: "\${SEEK_PASS_CLIENT_ID}", clientSecret: "\${SEEK_PASS_CLIENT_SECRET}" }
credentialTypes: [education, english_proficiency, microcredential]
control: none
people: none
clock: none
limits: { requestsPerSecond: 2, maxRequests: 400, concurrency: 4 }
safety: { allowHosts: [app.seekpass-staging.com] }
`;

const texts: ReadonlyMap<string, string> = new Map([['staging', staging]]);

/** The text of the profile that is known by this name; undefined if it is the name of a file. */
export function builtInProfile(name: string): string | undefined {
  return texts.get(name);
}
