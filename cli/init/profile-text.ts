import { isLoopback } from '../../contracts/loopback.ts';
import type { Choices } from './choices.ts';

/** The variables that the profile reads; no secret is ever in a file. */
export const variables = ['SEEK_PASS_CLIENT_ID', 'SEEK_PASS_CLIENT_SECRET'] as const;

/** A profile to begin with. Its comments say what else it can hold. */
export function profileText({ target, name, types, people }: Choices): string {
  const { hostname } = new URL(target);
  const [id, secret] = variables;
  return `# The target ${name}. docs/profiles.md of seekpass-conformance explains every key.
name: ${name}
baseUrl: ${target} # without /api/partner/v1
auth: { clientId: "\${${id}}", clientSecret: "\${${secret}}" }
# secondClient: { clientId: "\${OTHER_CLIENT_ID}", clientSecret: "\${OTHER_CLIENT_SECRET}" } # rules that keep partners apart
credentialTypes: [${types.join(', ')}]
# documents: { pdf: https://certificates.example.edu/sample.pdf } # documents that this target accepts from you
${peopleLines(people, target)}
# clock: deferred # rules that take two days: armed by one run, completed by \`spc settle\`
# limits: { requestsPerSecond: 2, maxRequests: 400 }
${isLoopback(hostname) ? '# ' : ''}safety: { allowHosts: [${hostname}] } # hosts other than this machine have to be allowed
`;
}

function peopleLines(people: Choices['people'], target: string): string {
  if (people === 'control') return `control: ${target}/__control # the URL of test control`;
  if (people === 'none') return 'people: none # or control, a browser, a driver module';
  return 'people: { driver: browser, pages: ./seek-pass.pages.yaml } # docs/staging.md says how to describe the pages';
}
