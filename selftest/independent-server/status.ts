import { kinds } from './kinds.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';
import { insidesOf, type Server } from './state.ts';
import type { Submission } from './submissions.ts';
import type { Grant } from './tokens.ts';

const MOST = 30;

/** The status of one submission. Source: `docs/api.md#status`. */
export function statusOf(server: Server, grant: Grant, id: string): object {
  const request = visible(server, grant, id);
  if (request !== null) return read(server, request);
  if (server.options.foreignStatus === 'forbidden' && isForeign(server, grant, id)) {
    throw new Refusal(403, 'forbidden', 'this submission is not yours');
  }
  throw new Refusal(server.options.unknownId, 'not_found', 'there is no such submission');
}

/** The statuses of many. */
export function statusesOf(server: Server, grant: Grant, body: unknown): object {
  const { options, conduct } = server;
  const ids = readIds(body, server);
  const credentials = inOrder(ids, options).flatMap((id) => {
    const request = visible(server, grant, id);
    return request === null ? unknown(id, options) : [read(server, request)];
  });
  return { credentials: conduct.entries(credentials) };
}

function visible(server: Server, { clientId, scopes }: Grant, id: string): Submission | null {
  const request = server.submissions.latest(clientId, id);
  if (!server.options.v2InStatus && request?.isSecondVersion === true) return null;
  // Stryker disable next-line StringLiteral: only a server that wants the scope of the type reads it
  const scope = kinds.get(request?.kind ?? '')?.scope ?? '';
  const may = server.options.statusScope !== 'of the type' || scopes.includes(scope);
  return may ? request : null;
}

function isForeign({ partners, submissions }: Server, { clientId: own }: Grant, id: string) {
  return partners.some(
    ({ clientId }) => clientId !== own && submissions.latest(clientId, id) !== null,
  );
}

function readIds(body: unknown, { options, conduct }: Server): readonly string[] {
  const ids = (body as { ids?: unknown } | null)?.ids;
  const most = Array.isArray(ids) && ids.length <= MOST;
  const texts = most ? conduct.statusIds(ids) : null;
  const enough = most && (ids.length > 0 || options.bulkEmpty === 'answered');
  if (texts !== null && enough) return texts;
  const message = `ids must be 1 to ${MOST} strings`;
  throw new Refusal(options.refusal, 'invalid', message, {
    problems: [{ field: 'ids', code: 'length', message }],
  });
}

function inOrder(ids: readonly string[], { bulkOrder }: Options): readonly string[] {
  if (bulkOrder === 'asked') return ids;
  return bulkOrder === 'reversed' ? ids.toReversed() : ids.toSorted();
}

function unknown(id: string, { bulkUnknown }: Options): object[] {
  if (bulkUnknown === 'left out') return [];
  return [
    bulkUnknown === 'not_found'
      ? { id, status: 'not_found' }
      : { id, status: null, finalized_at: null },
  ];
}

const words = { accepted: 'verified', cancelled: 'canceled', expired: 'canceled' } as const;

function read(server: Server, request: Submission): object {
  server.conduct.happened({ kind: 'read', request, person: null }, insidesOf(server));
  return server.conduct.entry(entry(request, server.options), request);
}

function entry({ payload, decision, decidedAt }: Submission, options: Options): object {
  const status = decision === null ? 'incomplete' : words[decision];
  const extras = options.extraFields ? { attempts: 1, links: { self: '/a?b=1&c=2' } } : {};
  if (options.finalizedAt === 'left out') return { id: payload.id, status, ...extras };
  const finalized_at = decidedAt === null ? null : written(decidedAt, options);
  return { ...extras, finalized_at, status, id: payload.id };
}

function written(time: number, { finalizedAt }: Options): string {
  const iso = new Date(time).toISOString();
  if (finalizedAt === 'milliseconds') return iso;
  if (finalizedAt === 'microseconds') return iso.replace('Z', '417Z');
  // Stryker disable next-line Regex: a time with its milliseconds conforms too
  return iso.replace(/\.\d+Z$/, finalizedAt === 'offset' ? '+00:00' : 'Z');
}
