import { z } from 'zod';
import { type Answer, answer, jsonOf } from '../../targets/answer.ts';
import type { AddOptions, CallOptions, PartnerClient } from '../../targets/partner-client.ts';
import { Blocked } from './blocked.ts';
import type { IdSource } from './ids.ts';
import { Violation } from './violation.ts';

/** An accepted submission, as a step returns it to later steps. */
export const Submitted = z.object({
  /** The partner's own id. */
  id: z.string(),
  credentialType: z.string(),
  /** What was sent, without the id. */
  payload: z.record(z.string(), z.unknown()),
  link: z.string(),
  status: z.number(),
  /** The request in words, for messages. */
  request: z.string(),
});
export type Submitted = z.infer<typeof Submitted>;

/** Any answer, as a step returns it to later steps. Not for token answers, which hold a secret. */
export const AnswerMemo = answer.omit({ request: true }).extend({
  /** The partner's own id; null for a request about many or none. */
  id: z.string().nullable(),
  /** The request in words, for messages. */
  request: z.string(),
  /** The body that was sent with its ids; absent for most calls. */
  sent: z.unknown().optional(),
});
export type AnswerMemo = z.infer<typeof AnswerMemo>;

const answerMemos = new WeakSet<object>();

/**
 * Whether a value was made by {@link toMemo}: then it is plain JSON by itself. A passage through JSON would read `shown`,
 * and redacting that for each answer took a tenth of the main thread's time.
 */
export function isAnswerMemo(value: unknown): boolean {
  return typeof value === 'object' && value !== null && answerMemos.has(value);
}

/** Any JSON object that names its credential type; the contract decides what else it must hold. */
export interface AnyPayload {
  readonly credential_type: string;
}

interface SendOptions extends AddOptions {
  readonly id?: string;
  /** The type in the path, if it is not the payload's own. */
  readonly type?: string;
}

/** The Partner API in the words of a spec. Ids are assigned here, when a request is sent. */
export interface Partner {
  readonly client: PartnerClient;
  /** A new id, different from all other ids of the run. */
  freshId(): string;
  /** Arranges an accepted submission under a fresh id. @throws {Blocked} by ADD-001 if it is refused. */
  submit(payload: AnyPayload, options?: SendOptions): Promise<Submitted>;
  /** Sends the same id and payload again. @throws {Violation} if no link comes back. */
  repeat(
    earlier: Submitted,
    options?: SendOptions & { readonly payload?: AnyPayload },
  ): Promise<Submitted>;
  /** Sends a payload, by default under a fresh id, and returns the answer, accepted or refused. */
  send(payload: AnyPayload, options?: SendOptions): Promise<AnswerMemo>;
  /** Sends a body that need not be JSON, made around a fresh id. It is expected to be refused, so repeating it is safe. */
  sendText(type: string, text: (id: string) => string | Uint8Array): Promise<AnswerMemo>;
  /** Asks for the status of one submission. */
  status(id: string, options?: CallOptions): Promise<AnswerMemo>;
  /** Asks for the statuses of several submissions in one request. */
  statuses(ids: readonly string[], options?: CallOptions): Promise<AnswerMemo>;
}

/** Status codes of a target that is busy or not reachable; they do not depend on the request. */
const UNAVAILABLE = new Set([408, 429, 502, 503, 504]);

/**
 * The Partner API for one client. Requests go out when a function is called.
 *
 * Every function that sends something rejects with {@link Blocked} if the target stays unavailable.
 *
 * @param freshId makes the id of each submission that has none
 */
export function createPartner(client: PartnerClient, freshId: IdSource): Partner {
  const send: Partner['send'] = async (payload, { id = freshId(), type, ...options } = {}) => {
    const body = { id, ...payload };
    return toMemo(await client.add(type ?? payload.credential_type, body, options), id);
  };
  return {
    client,
    freshId,
    send,
    sendText: async (type, text) => {
      const id = freshId();
      return toMemo(await client.add(type, text(id), { repeat: true }), id);
    },
    submit: async (payload, options) => {
      const answer = await send(payload, options);
      const accepted = acceptedIn(answer, payload, options?.type);
      if (accepted !== null) return accepted;
      throw new Blocked(
        `${answer.request}: expected 201 with a redirect_uri, got ${answer.shown}`,
        {
          by: 'ADD-001',
        },
      );
    },
    repeat: async (earlier, { payload = payloadOf(earlier), ...options } = {}) => {
      const answer = await send(payload, {
        id: earlier.id,
        type: earlier.credentialType,
        ...options,
      });
      const accepted = acceptedIn(answer, payload, options.type ?? earlier.credentialType);
      if (accepted !== null) return accepted;
      throw new Violation(
        `${answer.request}, sent again: expected 200 or 201 with a redirect_uri, got ${answer.shown}`,
      );
    },
    status: async (id, options) => toMemo(await client.status(id, options), id),
    statuses: async (ids, options) => toMemo(await client.statuses(ids, options), null),
  };
}

/** The link of an accepted submission; null if the answer does not accept it. */
export function acceptedIn(
  answer: AnswerMemo,
  payload: AnyPayload,
  type?: string,
): Submitted | null {
  if (answer.status !== 200 && answer.status !== 201) return null;
  const body = jsonOf(answer);
  const link = typeof body === 'object' && body !== null && Reflect.get(body, 'redirect_uri');
  if (typeof link !== 'string' || link === '' || answer.id === null) return null;
  return {
    id: answer.id,
    credentialType: type ?? payload.credential_type,
    payload: { ...payload },
    link,
    status: answer.status,
    request: answer.request,
  };
}

/**
 * An answer as a step returns it, without what must not be stored.
 *
 * @param id the partner's own id of the request; null for a request about many or none
 * @param sent the body with its ids, if later steps need it; undefined for none
 * @throws {Blocked} if the status says that the target is busy or not reachable (408, 429, 502, 503, 504)
 */
export function toMemo(given: Answer, id: string | null, sent?: unknown): AnswerMemo {
  const { status, headers, text, attempts, encodingFault } = given;
  const { method, path } = given.request;
  const request =
    id === null || path.includes(id) ? `${method} ${path}` : `${method} ${path} (id ${id})`;
  if (UNAVAILABLE.has(status)) {
    throw new Blocked(
      `${request}: the target was not available, it answered ${given.shown} (sent ${attempts} times)`,
      {
        remedy: 'run again when the target is up, or lower limits.requestsPerSecond',
        passing: true,
      },
    );
  }
  const memo: AnswerMemo = {
    status,
    headers,
    text,
    // A plain member would be made here and now, although few are read.
    get shown() {
      return given.shown;
    },
    attempts,
    ...(encodingFault && { encodingFault }),
    id,
    request,
    ...(sent !== undefined && { sent: JSON.parse(JSON.stringify(sent)) }),
  };
  answerMemos.add(memo);
  return memo;
}

function payloadOf(earlier: Submitted): AnyPayload {
  return earlier.payload as unknown as AnyPayload;
}
