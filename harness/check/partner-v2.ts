import { z } from 'zod';
import { batchKinds } from '../../contracts/batch.ts';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { addV2Path, verifyPath } from '../../contracts/endpoints.ts';
import type { Profile } from '../../profiles/profile.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { CallOptions, CallRequest, PartnerClient } from '../../targets/partner-client.ts';
import { type AddRequest, withIds } from './add-request.ts';
import { Blocked } from './blocked.ts';
import type { IdSource } from './ids.ts';
import { type AnswerMemo, toMemo } from './partner.ts';
import { createWebhookCalls, type WebhookCalls } from './webhook-calls.ts';

/** An accepted v2 submission or batch, as one step hands it to the next. */
export const SubmittedV2 = z.object({
  id: z.string(),
  type: z.string(),
  /** What was sent, ids included. */
  body: z.record(z.string(), z.unknown()),
  link: z.string(),
  status: z.number(),
  request: z.string(),
});
export type SubmittedV2 = z.infer<typeof SubmittedV2>;

/** A verification that was asked for, as one step hands it to the next. */
export const AskedMemo = z.object({ requestId: z.string(), link: z.string(), request: z.string() });
export type AskedMemo = z.infer<typeof AskedMemo>;

/** How a v2 request may deviate from an ordinary one. */
export interface SendV2Options extends CallOptions {
  readonly id?: string;
  readonly method?: string;
  readonly contentType?: string | null;
  /** How the path ends, if it is not as the profile says. */
  readonly suffix?: '.json' | '';
  readonly headers?: Readonly<Record<string, string>>;
  /** A change to the body once it has its ids. */
  readonly alter?: (body: object) => unknown;
}

/** The second API version in the words of a spec. Ids are given here, when a request is sent. */
export interface PartnerV2 {
  readonly client: PartnerClient;
  /** A new id, different from all other ids of the run. */
  freshId(): string;
  /** Sends a submission or a batch and returns the answer, also a refusal. */
  send(request: AddRequest, options?: SendV2Options): Promise<AnswerMemo>;
  /** Sends a text that need not be JSON, made around a fresh id. */
  sendText(type: string, text: (id: string) => string): Promise<AnswerMemo>;
  /** Arranges an accepted request. @throws {Blocked} by V2-001 or BATCH-001 if it is refused. */
  submit(request: AddRequest, options?: SendV2Options): Promise<SubmittedV2>;
  /** The link of an answer; null if it is no acceptance. */
  acceptedIn(answer: AnswerMemo, request: AddRequest): SubmittedV2 | null;
  /** Asks for a verification and returns the answer, also a refusal. */
  verify(body: unknown, options?: CallOptions): Promise<AnswerMemo>;
  /** Arranges a verification. @throws {Blocked} by VERIFY-001 if it is refused or the answer has no id of it. */
  ask(body?: { readonly request_id?: string; readonly callback_url?: string }): Promise<AskedMemo>;
  /**
   * The id and the link in an answer to a verification request; null if it is no acceptance.
   *
   * @param sent the id that was sent, for an answer that does not repeat it
   */
  askedIn(answer: AnswerMemo, sent?: string): AskedMemo | null;
  /** Asks for the result of a verification. */
  result(requestId: string, options?: CallOptions): Promise<AnswerMemo>;
  /** The calls about webhooks. */
  readonly webhooks: WebhookCalls;
  /** Any other call. */
  call(request: CallRequest, options?: CallOptions): Promise<AnswerMemo>;
}

/**
 * The second API version for one client. Requests go out when a function is called.
 *
 * Every function that sends something rejects with {@link Blocked} if the target stays unavailable.
 *
 * @param freshId makes the id of each submission and of each item of a batch that has none
 * @param profile says how paths end, and under which names answers hold links and ids
 */
export function createPartnerV2(
  client: PartnerClient,
  freshId: IdSource,
  profile: Profile,
): PartnerV2 {
  const { v2, verify: verification } = profile;
  const call: PartnerV2['call'] = async (request, options) =>
    toMemo(await client.call(request, options), null);

  const send: PartnerV2['send'] = async (request, options = {}) => {
    const { id = freshId(), method = 'POST', contentType, suffix = v2.suffix, headers } = options;
    const body = withIds(request, id, freshId);
    const sent = method === 'GET' ? undefined : (options.alter ?? unaltered)(body);
    const path = addV2Path(request.type.toWellFormed(), suffix);
    const wanted: CallRequest = {
      method,
      path,
      body: sent,
      scopes: scopesOf(request),
      ...(contentType === undefined ? {} : { contentType }),
      ...(headers === undefined ? {} : { headers }),
    };
    // With every method a repetition is safe: the same id makes no second submission, and GET has no body.
    const answer = await client.call(wanted, { repeat: true, ...options });
    return toMemo(answer, id, sent);
  };

  const acceptedIn: PartnerV2['acceptedIn'] = (answer, request) => {
    const link = accepted(answer) ? memberOf(jsonOf(answer), v2.link) : null;
    if (typeof link !== 'string' || link === '' || answer.id === null) return null;
    const { id, status, request: said } = answer;
    const body = { ...(answer.sent ?? request.body) } as Record<string, unknown>;
    return { id, type: request.type, body, link, status, request: said };
  };

  const askedIn: PartnerV2['askedIn'] = (answer, sent) => {
    if (!accepted(answer)) return null;
    const parsed = jsonOf(answer);
    const link = memberOf(parsed, verification.names.link);
    const requestId = memberOf(parsed, verification.names.requestId) ?? sent;
    if (typeof link !== 'string' || typeof requestId !== 'string') return null;
    return { requestId, link, request: answer.request };
  };

  const verify: PartnerV2['verify'] = async (body, options) => {
    const path = verifyPath('digital_identity');
    return call({ method: 'POST', path, body, scopes: verification.scopes }, options);
  };

  return {
    client,
    freshId,
    call,
    send,
    sendText: async (type, text) => {
      const id = freshId();
      const path = addV2Path(type, v2.suffix);
      const wanted = { method: 'POST', path, body: text(id), scopes: scopesOf({ type, body: {} }) };
      return toMemo(await client.call(wanted, { repeat: true }), id);
    },
    submit: async (request, options) => {
      const answer = await send(request, options);
      const submitted = acceptedIn(answer, request);
      if (submitted !== null) return submitted;
      throw new Blocked(`${answer.request}: expected a link, got ${answer.shown}`, {
        by: request.type === 'batch' ? 'BATCH-001' : 'V2-001',
      });
    },
    acceptedIn,
    verify,
    ask: async (body = {}) => {
      const answer = await verify(body);
      const asked = askedIn(answer, body.request_id);
      if (asked !== null) return asked;
      throw new Blocked(
        `${answer.request}: expected a link and a request id, got ${answer.shown}`,
        { by: 'VERIFY-001' },
      );
    },
    askedIn,
    result: async (requestId, options) => {
      const path = verification.resultPath.replace(
        '{request_id}',
        encodeURIComponent(requestId.toWellFormed()),
      );
      return call({ method: 'GET', path, scopes: verification.scopes }, options);
    },
    webhooks: createWebhookCalls(client, verification.scopes),
  };
}

/** Whether the status of an answer is a success. */
export function accepted({ status }: Pick<AnswerMemo, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** Whether an answer is a success with JSON that can be looked into. */
export function acceptedWithJson(answer: Pick<AnswerMemo, 'status' | 'text'>): boolean {
  const json = accepted(answer) ? jsonOf(answer) : null;
  return typeof json === 'object' && json !== null;
}

/** A member of a JSON object; undefined if there is none. */
export function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
}

function unaltered(body: object): unknown {
  return body;
}

/** The scope of a type, or of every kind inside a batch; of an unknown type that of a universal credential. */
export function scopesOf({ type, body }: AddRequest): readonly string[] {
  if (type !== 'batch') return [credentialTypeV2(type)?.scope ?? 'write.universal'];
  const inside = batchKinds.filter(({ key }) => key in body);
  return (inside.length === 0 ? batchKinds : inside).map((kind) => kind.type.scope);
}
