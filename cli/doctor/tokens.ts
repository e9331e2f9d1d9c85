import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { grantIn } from '../../harness/check/grant.ts';
import { type Answer, jsonOf } from '../../targets/answer.ts';
import { noApiAnswered } from '../../targets/no-api-answered.ts';
import type { PartnerClient } from '../../targets/partner-client.ts';
import { fine, type Line, problem } from './line.ts';

/** What asking for tokens brought. */
export interface Tokens {
  readonly lines: readonly Line[];
  /** A token for the next requests; null if none was granted. */
  readonly token: string | null;
  /** The answer whose `Date` header shows the target's time; null if none came. */
  readonly answer: Answer | null;
}

/** Asks for a token with every scope of these types, then with each alone, so that a missing one has its name. */
export async function examineTokens(
  partner: PartnerClient,
  credentialTypes: readonly string[],
): Promise<Tokens> {
  const scopes = credentialTypes.flatMap((name) => credentialTypeV2(name)?.scope ?? []);
  const answer = await partner.requestToken({ scope: scopes.join(' ') });
  const none = noApiAnswered(answer);
  const spoken =
    none === null ? endpointLine(answer) : problem('token endpoint', none.says, none.remedy, 5);
  if (spoken.state === 'problem') return { lines: [spoken], token: null, answer };
  if (blamesClient(answer)) {
    return { lines: [spoken, refusedClient(partner, answer)], token: null, answer };
  }
  const together = togetherLine(answer, scopes);
  const alone: [Line, string | null][] = [];
  for (const scope of scopes) {
    const single = await partner.requestToken({ scope });
    alone.push([scopeLine(scope, single, partner.clientId), grantIn(single)?.accessToken ?? null]);
  }
  const token = grantIn(answer)?.accessToken ?? alone.find(([, one]) => one !== null)?.[1] ?? null;
  return { lines: [spoken, together, ...alone.map(([line]) => line)], token, answer };
}

/** Whether a client gets any token at all: for the second one, whose scopes matter less. */
export async function clientLine(partner: PartnerClient): Promise<Line> {
  const answer = await partner.requestToken();
  return grantIn(answer) === null
    ? problem(
        'second client',
        `no token for ${partner.clientId}: ${answer.shown}`,
        'check secondClient in the profile: id, secret and scopes',
        5,
      )
    : fine('second client', `${partner.clientId} gets a token`);
}

function endpointLine(answer: Answer): Line {
  const name = 'token endpoint';
  const body = jsonOf(answer);
  // RFC 6749 section 5: a token with 200, an error with 400 or 401.
  const speaksOAuth =
    typeof body === 'object' &&
    body !== null &&
    (answer.status === 200
      ? 'access_token' in body
      : [400, 401].includes(answer.status) && 'error' in body);
  if (speaksOAuth || grantIn(answer) !== null)
    return fine(name, `answers ${answer.status} in the form of OAuth`);
  if (answer.status === 401 || answer.status === 403) {
    return fine(name, `answers ${answer.status}, not in the form of OAuth`, 'note');
  }
  return problem(
    name,
    `${answer.request.method} ${answer.request.path}: expected a token or an OAuth error, got ${answer.shown}`,
    'check that baseUrl is the host of the Partner API, with nothing after the host; another server answers there',
    5,
  );
}

/** Whether the refusal is about the client and not about what it asked for. */
function blamesClient(answer: Answer): boolean {
  const body = jsonOf(answer);
  const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : undefined;
  if (typeof error === 'string')
    return /^(invalid|unauthorized)_client$|^invalid_grant$/.test(error);
  return answer.status === 401 || answer.status === 403;
}

function refusedClient({ clientId }: PartnerClient, answer: Answer): Line {
  return problem(
    'credentials',
    `the client ${clientId} was refused: ${answer.shown}`,
    'the client id or its secret is wrong: compare auth.clientId, and the environment variable that auth.clientSecret names, with what SEEK Pass gave you for this host',
    5,
  );
}

function togetherLine(answer: Answer, scopes: readonly string[]): Line {
  const grant = grantIn(answer);
  if (grant === null) {
    return problem(
      'token with all scopes',
      `refused: ${answer.shown}`,
      'see the scopes below, each asked alone',
      5,
    );
  }
  const granted = typeof grant.scope === 'string' ? grant.scope.split(' ') : scopes;
  const lacking = scopes.filter((scope) => !granted.includes(scope));
  if (lacking.length === 0)
    return fine('token with all scopes', `granted, ${scopes.length} scopes`);
  return problem(
    'token with all scopes',
    `granted without ${lacking.join(', ')}`,
    `ask SEEK Pass to allow ${lacking.join(', ')} for this client, or remove the types from credentialTypes`,
    5,
  );
}

function scopeLine(scope: string, answer: Answer, clientId: string): Line {
  const name = `scope ${scope}`;
  const grant = grantIn(answer);
  const within = typeof grant?.scope === 'string' ? grant.scope.split(' ').includes(scope) : true;
  if (grant !== null && within) return fine(name, 'granted');
  return problem(
    name,
    grant === null ? `missing: ${answer.shown}` : 'missing: the token was granted without it',
    `ask SEEK Pass to allow ${scope} for the client ${clientId}, or remove its type from credentialTypes`,
    5,
  );
}
