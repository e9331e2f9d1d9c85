import type { Dispatcher } from 'undici';
import type { Answer } from '../answer.ts';
import { TransportError } from '../errors/transport-error.ts';
import type { Redactor } from '../redaction.ts';
import { abortableSleep } from './abortable-sleep.ts';
import type { Budget, BudgetKind } from './budget.ts';
import { capture, type HttpChannel } from './capture.ts';
import type { Connections } from './connections.ts';
import { acceptEncoding } from './decompress.ts';
import { assertReadOnly } from './read-only.ts';
import { createRetryPolicy, isTooMany } from './retry-policy.ts';
import type { Throttle } from './throttle.ts';
import { toAnswer } from './to-answer.ts';
import { transmit } from './transmit.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** One call of a driver. */
export interface Call {
  readonly method: string;
  /** The base URL, without a slash at its end. */
  readonly base: string;
  /** What follows the base; sent as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers that are sent and not kept in the evidence, which says the same elsewhere. */
  readonly unrecorded?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
  /** Whether the same request again is harmless. */
  readonly repeat: boolean;
  /** What the first attempt is paid from; repetitions always from the allowance. */
  readonly budget: BudgetKind;
}

/** What all calls of a target share. */
export interface HttpOptions {
  readonly connections: Connections;
  readonly redactor: Redactor;
  readonly throttle: Throttle;
  /** Null if requests are not counted. */
  readonly budget: Budget | null;
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Headers that only these origins get; null for none. */
  readonly gateway?: Gateway | null;
  /** Whether the server never closes a connection by itself, so that every call may go over a kept one. */
  readonly keepsConnections?: boolean;
  /** Whether nothing may be sent that could change the target. Default: it may. */
  readonly readOnly?: boolean;
}

/** What stands before a target wants headers of its own, which no other host may see. */
export interface Gateway {
  readonly origins: ReadonlySet<string>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends calls over the connections of a target, within its limits. */
export interface Http {
  /**
   * Sends a call, again if that is safe and may help, and records every attempt.
   *
   * @throws {TransportError} if no usable answer came
   * @throws {BudgetError} if the budget is used up; nothing was sent
   * @throws {UnsafeTargetError} if the target is only read and this call writes; nothing was sent
   * @throws the channel signal's reason.
   */
  send(call: Call, channel: HttpChannel): Promise<Answer>;
}

/** Makes the sender. */
export function createHttp(options: HttpOptions): Http {
  const repetition = createRetryPolicy();
  const bases = new Map<string, Base>();

  async function send(call: Call, channel: HttpChannel): Promise<Answer> {
    if (options.readOnly === true) assertReadOnly(call);
    const base = bases.get(call.base) ?? splitBase(call.base);
    bases.set(call.base, base);
    const request = prepare(call, base, options);
    options.budget?.spend(call.budget, `${call.method} ${request.path}`);
    const kept = call.repeat || options.keepsConnections === true;
    const agent = options.connections.to(request.origin, kept);
    return options.throttle.share(() => attempt(agent, call, request, channel), channel.signal);
  }

  async function attempt(
    agent: Dispatcher,
    call: Call,
    request: WireRequest,
    channel: HttpChannel,
  ): Promise<Answer> {
    for (let attempts = 1; ; attempts += 1) {
      await options.throttle.pace(channel.signal);
      const { outcome, body } = await once(agent, request, channel, call.unrecorded);
      const pause = repetition.pauseAfter(outcome, attempts, call.repeat);
      if (pause === null || options.budget?.take('allowance') === false) {
        if (outcome instanceof Error) throw outcome;
        return toAnswer(request, outcome, body, attempts);
      }
      // If the target says that there were too many requests, all callers wait.
      if (isTooMany(outcome)) options.throttle.hold(pause);
      else await abortableSleep(pause, channel.signal);
    }
  }

  async function once(
    agent: Dispatcher,
    request: WireRequest,
    channel: HttpChannel,
    unrecorded: Call['unrecorded'] = {},
  ): Promise<Outcome> {
    const started = performance.now();
    const sent = { ...request, headers: { ...request.headers, ...unrecorded } };
    const outcome = await settle(transmit(agent, sent, options.timeoutMs, channel.signal));
    const duration = performance.now() - started;
    const body = capture(channel, options.redactor, request, outcome, duration);
    if (outcome instanceof Error && !(outcome instanceof TransportError)) throw outcome;
    return { outcome, body };
  }

  return { send };
}

interface Outcome {
  readonly outcome: WireResponse | TransportError;
  /** Returns the body of the answer, redacted. */
  readonly body: () => string;
}

async function settle(answer: Promise<WireResponse>): Promise<WireResponse | Error> {
  try {
    return await answer;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A base URL in the parts that a request needs. A target has two or three, each parsed once. */
interface Base {
  readonly origin: string;
  /** What stands before every path, without a slash at its end. */
  readonly prefix: string;
}

function splitBase(url: string): Base {
  const { origin, pathname } = new URL(url);
  return { origin, prefix: pathname.replace(/\/$/, '') };
}

function prepare(
  call: Call,
  { origin, prefix }: Base,
  { userAgent, gateway = null }: HttpOptions,
): WireRequest {
  return {
    method: call.method,
    origin,
    path: `${prefix}${call.path}`,
    headers: {
      'user-agent': userAgent,
      accept: 'application/json',
      'accept-encoding': acceptEncoding,
      ...(gateway?.origins.has(origin) ? gateway.headers : {}),
      ...call.headers,
    },
    body: call.body ?? null,
  };
}
