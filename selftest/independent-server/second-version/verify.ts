import { randomUUID } from 'node:crypto';
import { admit, demandScope } from '../access.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Reply } from '../http/reply.ts';
import { linkTo } from '../links.ts';
import { Refusal } from '../refusal.ts';
import type { Server } from '../state.ts';
import type { Submission } from '../submissions.ts';
import { isFields } from '../validation/objects.ts';
import { jsonBody } from './add.ts';

/** The kind under which verifications are kept beside credentials. */
// Stryker disable next-line StringLiteral: a name among kinds that differ from it
export const VERIFICATION = 'verification';

const SCOPE = 'read.digital_identity';

/** Asks for a verification. Source: `docs/api.md#verification`. */
export function askForVerification(server: Server, incoming: Incoming): Reply {
  const grant = admit(server, incoming);
  const needed = server.conduct.askingScope(SCOPE);
  if (needed !== null) demandScope(server, grant, needed);
  const body = jsonBody(server, incoming);
  const { request_id, callback_url } = isFields(body) ? body : { request_id: 1, callback_url: 1 };
  // Stryker disable next-line StringLiteral: no rule says how a refused verification names its field
  const id = textOr(server, 'request_id', request_id, randomUUID());
  // Stryker disable next-line StringLiteral: no rule says how a refused verification names its field
  const callback = textOr(server, 'callback_url', callback_url, '');
  // Stryker disable next-line Regex: no other scheme ends or begins so
  if (callback !== '' && !/^https?:$/.test(URL.parse(callback)?.protocol ?? '')) {
    // Stryker disable next-line StringLiteral: no rule says how a refused verification names its field
    throw invalid(server, 'callback_url');
  }
  const request = verificationOf(server, grant.clientId, id);
  request.asked = { id, callback };
  server.asked.set(keyOf(grant.clientId, id), request);
  const { link, requestId } = names[server.options.verifyNames];
  return {
    status: server.options.v2Status,
    body: { [requestId]: id, [link]: linkTo(server, request) },
  };
}

function verificationOf(
  { submissions, options }: Server,
  clientId: string,
  id: string,
): Submission {
  const payload = {
    id: `verification ${id}`,
    // Stryker disable next-line StringLiteral: the document type of a verification is shown nowhere
    documentType: '',
    credential: {},
    chain: null,
    document: null,
  };
  const { made, request } = submissions.submit(clientId, VERIFICATION, payload);
  if (made || options.repeatedRequestId === 'same') return request;
  const again = { ...payload, id: `${payload.id} ${randomUUID()}` };
  return submissions.submit(clientId, VERIFICATION, again).request;
}

function keyOf(clientId: string, id: string): string {
  return JSON.stringify([clientId, id]);
}

function textOr(server: Server, field: string, value: unknown, absent: string): string {
  // Stryker disable next-line ConditionalExpression: whether null counts as absent is open
  if (value === undefined || value === null) return absent;
  // Stryker disable next-line ConditionalExpression,StringLiteral: whether the empty text counts as absent is open
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(server, field);
}

function invalid({ options }: Server, field: string): Refusal {
  return new Refusal(options.refusal, 'invalid', `${field} is invalid`, {
    problems: [{ field, code: 'invalid', message: `${field} is invalid` }],
  });
}

/** How answers about verifications are written. */
const names = {
  assumed: { link: 'redirect_uri', requestId: 'request_id', status: 'status' },
  camel: { link: 'redirectUri', requestId: 'requestId', status: 'state' },
} as const;

const words = {
  accepted: 'verified',
  cancelled: 'canceled',
  expired: 'expired',
} as const;

/** The result of a verification. */
export function resultOf(server: Server, incoming: Incoming, id: string): Reply {
  const grant = admit(server, incoming);
  demandScope(server, grant, SCOPE);
  const asked = server.asked.get(server.conduct.askedKey(keyOf(grant.clientId, id), server.asked));
  const request = asked === undefined ? null : server.submissions.named(asked.content);
  if (request === null) throw new Refusal(404, 'not_found', 'nothing was asked under this id');
  const { requestId, status } = names[server.options.verifyNames];
  const decided = request.decision === null ? 'incomplete' : words[request.decision];
  const identity = identityOf(server, request);
  const person = request.decision === 'accepted' ? shownOf(identity, server) : null;
  const when = request.decidedAt === null ? null : new Date(request.decidedAt).toISOString();
  return {
    status: 200,
    body: server.conduct.result(
      {
        [requestId]: id,
        [status]: decided,
        finalized_at: when,
        ...(server.options.resultShape === 'flat'
          ? { credential: person }
          : { data: person === null ? [] : [{ identity: person }] }),
      },
      request,
      identity,
    ),
  };
}

/** What of an identity a result shows. */
function shownOf(identity: object, { options }: Server): object {
  if (options.resultPerson === 'all fields') return identity;
  const [given, family] = String(Object(identity).full_name).split(' ');
  return { given_name: given, family_name: family };
}

/** Who the person is: by the identity that they accepted, or one that every person here has. */
function identityOf({ accounts, people }: Server, { owner }: Submission): object {
  // Stryker disable next-line StringLiteral: nobody has either id
  const person = people.find(owner ?? '');
  // Stryker disable next-line ArrayDeclaration: a verification that was accepted has an owner
  const held = person === null ? [] : accounts.list(person);
  const own = held
    .map((each) => Object(each))
    .find((each) => each.credential_type === 'digital_identity');
  // Stryker disable next-line ObjectLiteral,StringLiteral: who a person without an identity of ours is cannot be known
  return own?.fields ?? { full_name: 'A Person', date_of_birth: '1980-05-04' };
}
