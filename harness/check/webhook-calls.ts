import { webhookPath, webhookSecretPath, webhooksPath } from '../../contracts/endpoints.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { CallOptions, PartnerClient } from '../../targets/partner-client.ts';
import { Blocked } from './blocked.ts';
import { type AnswerMemo, toMemo } from './partner.ts';

/** A webhook that this run made. Its secret stays in this process and is never part of a memo. */
export interface OwnWebhook {
  readonly id: string;
  readonly secret: string;
  readonly url: string;
}

/**
 * The webhook resource in the words of a spec. Every call returns the answer, also a refusal.
 *
 * Source: `docs/api.md#webhooks`.
 */
export interface WebhookCalls {
  /** Makes a webhook. The answer holds the secret, so that a step must not return it. */
  create(body: unknown, options?: CallOptions): Promise<AnswerMemo>;
  /** Lists the webhooks of the client. */
  list(options?: CallOptions): Promise<AnswerMemo>;
  /** Reads one webhook. */
  read(id: string, options?: CallOptions): Promise<AnswerMemo>;
  /** Changes the members in the body: with the id in the path, and in the body if no such path is served (404, 405). */
  update(id: string, body: unknown, options?: CallOptions): Promise<AnswerMemo>;
  /** Deletes one webhook. */
  remove(id: string, options?: CallOptions): Promise<AnswerMemo>;
  /** Asks for a new secret. */
  rotate(id: string, options?: CallOptions): Promise<AnswerMemo>;
  /** Arranges a webhook. @throws {Blocked} by HOOK-001 if it is refused or the answer has no secret. */
  register(body: {
    readonly url: string;
    readonly name?: string;
    readonly description?: string;
  }): Promise<OwnWebhook>;
}

/**
 * The webhooks of one client. Every function rejects with {@link Blocked} if the target stays unavailable.
 *
 * @param scopes of the token that is sent: the pages do not say which scopes the calls need
 */
export function createWebhookCalls(client: PartnerClient, scopes: readonly string[]): WebhookCalls {
  const call = async (method: string, path: string, body: unknown, options?: CallOptions) =>
    toMemo(await client.call({ method, path, body, scopes }, options), null);
  const calls: Omit<WebhookCalls, 'register' | 'update'> = {
    create: (body, options) => call('POST', webhooksPath, body, options),
    list: (options) => call('GET', webhooksPath, undefined, options),
    read: (id, options) => call('GET', webhookPath(id), undefined, options),
    remove: (id, options) => call('DELETE', webhookPath(id), undefined, options),
    rotate: (id, options) => call('PUT', webhookSecretPath(id), {}, options),
  };
  return {
    ...calls,
    // Listed without an id in the path: that form is tried if the usual one is not served.
    update: async (id, body, options) => {
      const answer = await call('PUT', webhookPath(id), body, options);
      if (answer.status !== 404 && answer.status !== 405) return answer;
      const again = await call('PUT', webhooksPath, { id, ...Object(body) }, options);
      return again.status === 404 || again.status === 405 ? answer : again;
    },
    register: async (body) => {
      const answer = await calls.create(body);
      const parsed = jsonOf(answer);
      const { id, secret } = Object(parsed) as { id?: unknown; secret?: unknown };
      if (
        answer.status >= 200 &&
        answer.status < 300 &&
        typeof id === 'string' &&
        typeof secret === 'string'
      ) {
        return { id, secret, url: body.url };
      }
      throw new Blocked(
        `${answer.request}: expected a webhook with id and secret, got ${answer.shown}`,
        {
          by: 'HOOK-001',
        },
      );
    },
  };
}
