import { credentialTypes } from '../contracts/credentials/all.ts';
import { statusesPath, tokenPath } from '../contracts/endpoints.ts';
import type { Path } from '../contracts/json-path.ts';
import { requirements } from '../requirements/all.ts';
import type { GatewayHeader } from './gateway.ts';
import type { ProfileProblem } from './problem.ts';
import type { ProfileFile } from './schema.ts';

/** Shorter ones stand in any text by chance. */
const SHORTEST = 6;

/** Words of the protocols, of reports and of profiles, beside those of the rules and of the credential types. */
const OWN_WORDS = `${tokenPath} ${statusesPath} client_credentials access_token token_type bearer expires_in
  authorization content-type application/json application/x-www-form-urlencoded user-agent accept-encoding
  credential_type document_type redirect_uri invalid_client invalid_request password secret changeme example
  pass fail warn pending error could-not-run not-applicable education partner staging conformance`;

/**
 * Secrets that no report could leave out without leaving out honest text too: short ones, words that every report holds,
 * and what the profile itself shows elsewhere. They are not quoted.
 */
export function secretProblems(
  file: ProfileFile,
  headers: readonly GatewayHeader[],
): ProfileProblem[] {
  const shown = shownTexts(file);
  const sent = headers
    .filter(({ isSecret }) => isSecret)
    .map(({ name, value }): [Path, string] => [['headers', name], value]);
  return [...secretsOf(file), ...sent].flatMap(([path, secret]) => {
    const got = whyNot(secret.trim().toLowerCase(), shown);
    if (got === null) return [];
    const says = `expected a secret that reports can leave out, got ${got}; have another one issued, of at least ${SHORTEST} characters and no word`;
    return [{ path, says }];
  });
}

function whyNot(secret: string, shown: string): string | null {
  if (secret.length < SHORTEST) return `one of fewer than ${SHORTEST} characters`;
  if (ownWords().includes(secret)) return 'a word that every report holds';
  return shown.includes(secret) ? 'one that the profile shows elsewhere' : null;
}

function ownWords(): string {
  const types = credentialTypes.flatMap(({ name, scope, fields }) => [
    name,
    scope,
    ...Object.keys(fields.shape),
  ]);
  return `${JSON.stringify(requirements)} ${types.join(' ')} ${OWN_WORDS}`.toLowerCase();
}

function secretsOf({ auth, secondClient, people, hooks }: ProfileFile): readonly [Path, string][] {
  const users = typeof people === 'object' ? people.users : [];
  const all: readonly [Path, string | undefined][] = [
    [['auth', 'clientSecret'], auth.clientSecret],
    [['secondClient', 'clientSecret'], secondClient?.clientSecret],
    [['hooks', 'standing', 'secret'], hooks.standing?.secret],
    ...users.flatMap(({ password, totpSecret }, place): [Path, string | undefined][] => [
      [['people', 'users', place, 'password'], password],
      [['people', 'users', place, 'totpSecret'], totpSecret],
    ]),
  ];
  return all.flatMap(([path, secret]) =>
    secret === undefined ? [] : [[path, secret] as const],
  ) as [Path, string][];
}

/** What of a profile stands in reports as it is. */
function shownTexts({
  name,
  baseUrl,
  linkBaseUrl,
  auth,
  secondClient,
  people,
}: ProfileFile): string {
  const users = typeof people === 'object' ? people.users.map((user) => user.name) : [];
  return [name, baseUrl, linkBaseUrl, auth.clientId, secondClient?.clientId, ...users]
    .join('\n')
    .toLowerCase();
}
