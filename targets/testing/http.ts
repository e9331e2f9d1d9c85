import { expect } from 'vitest';
import type { Exchange } from '../../results/exchange.ts';
import { TransportError } from '../errors/transport-error.ts';
import { createBudget } from '../http/budget.ts';
import { createConnections } from '../http/connections.ts';
import { type Call, createHttp, type Http } from '../http/http.ts';
import { createThrottle } from '../http/throttle.ts';
import { createRedactor, type Redactor } from '../redaction.ts';

/** The sender as a target has it, closed with its scope. */
export function open({
  timeoutMs = 5000,
  maxRequests = 100,
} = {}): AsyncDisposable & { http: Http; redactor: Redactor } {
  const connections = createConnections({ ca: null, env: {} });
  const redactor = createRedactor();
  const http = createHttp({
    connections,
    redactor,
    throttle: createThrottle({ concurrency: 4, requestsPerSecond: null }),
    budget: createBudget(maxRequests),
    timeoutMs,
    userAgent: 'test/1',
  });
  return { http, redactor, [Symbol.asyncDispose]: () => connections.close() };
}

/** A channel and what was recorded on it. */
export function recorder(signal: AbortSignal = new AbortController().signal) {
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => void exchanges.push(exchange);
  return { exchanges, channel: { via: 'http', record, step: () => 'step', signal } as const };
}

/** A call that may be repeated by default. */
export function callTo(base: string, differences: Partial<Call> = {}): Call {
  return {
    method: 'POST',
    base,
    path: '/a',
    body: '{}',
    repeat: true,
    budget: 'requests',
    ...differences,
  };
}

/** The error of a call that no answer came to. */
export async function failure(promise: Promise<unknown>): Promise<TransportError> {
  const error = await promise.then(
    () => expect.unreachable('an answer came'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}
