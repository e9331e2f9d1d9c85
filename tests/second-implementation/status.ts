import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Server } from './state.ts';
import type { Submission } from './submissions.ts';

const MOST = 30;

/** The status of one submission. Source: section 6 of the API page. */
export function statusOf(server: Server, clientId: string, id: string): object {
  const request = server.submissions.latest(clientId, id);
  if (request !== null) return entry(request, server.options);
  throw new Refusal(server.options.unknownId, 'not_found', 'there is no such submission');
}

/** The statuses of many. */
export function statusesOf(server: Server, clientId: string, body: unknown): object {
  const { options, submissions } = server;
  const ids = readIds(body, options);
  const credentials = inOrder(ids, options).flatMap((id) => {
    const request = submissions.latest(clientId, id);
    return request === null ? unknown(id, options) : [entry(request, options)];
  });
  return { credentials };
}

function readIds(body: unknown, options: Options): readonly string[] {
  const ids = (body as { ids?: unknown } | null)?.ids;
  const most = Array.isArray(ids) && ids.length <= MOST;
  const texts = most && ids.every((id) => typeof id === 'string');
  const enough = most && (ids.length > 0 || options.bulkEmpty === 'answered');
  if (texts && enough) return ids;
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

function entry({ payload, decision, decidedAt }: Submission, options: Options): object {
  const status = decision === null ? 'incomplete' : words[decision];
  const extras = options.extraFields ? { attempts: 1, links: { self: '/a?b=1&c=2' } } : {};
  if (options.finalizedAt === 'left out') return { id: payload.id, status, ...extras };
  const finalized_at = decidedAt === null ? null : written(decidedAt, options.finalizedAt);
  return { ...extras, finalized_at, status, id: payload.id };
}

function written(time: number, style: Options['finalizedAt']): string {
  const iso = new Date(time).toISOString();
  if (style === 'milliseconds') return iso;
  if (style === 'microseconds') return iso.replace('Z', '417Z');
  return iso.replace(/\.\d+Z$/, style === 'offset' ? '+00:00' : 'Z');
}
