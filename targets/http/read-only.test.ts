import { expect, test } from 'vitest';
import { addPath, statusesPath, statusPath, tokenPath } from '../../contracts/endpoints.ts';
import { UnsafeTargetError } from '../../profiles/unsafe-target-error.ts';
import { createRedactor } from '../redaction.ts';
import { listen } from '../testing/http-server.ts';
import { createConnections } from './connections.ts';
import { createHttp } from './http.ts';
import { createThrottle } from './throttle.ts';

const channel = {
  via: 'http',
  record: () => {},
  signal: new AbortController().signal,
  step: () => 'step',
} as const;

/** Sends one call as to a target that is only read; returns the refusal's message, and how many arrived. */
async function sending(method: string, path: string): Promise<[string | null, number]> {
  await using server = await listen((_, response) => response.end('{}'));
  const connections = createConnections({ ca: null, env: {} });
  await using _ = { [Symbol.asyncDispose]: () => connections.close() };
  const http = createHttp({
    connections,
    redactor: createRedactor(),
    throttle: createThrottle({ concurrency: 1, requestsPerSecond: null }),
    budget: null,
    timeoutMs: 5000,
    userAgent: 'test/1',
    readOnly: true,
  });
  const call = { method, path, base: server.url, repeat: false, budget: 'requests' } as const;
  const refusal = await http.send(call, channel).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof UnsafeTargetError)) throw error;
      return error.message;
    },
  );
  return [refusal, server.arrived.length];
}

test.each([
  ['POST', tokenPath],
  ['GET', statusPath('spc-1')],
])('lets %s %s reach a target that is only read', async (method, path) => {
  expect(await sending(method, path)).toEqual([null, 1]);
});

test.each([
  ['POST', addPath('education')],
  ['POST', statusesPath],
  ['POST', `${tokenPath}?x`],
  ['PUT', tokenPath],
  ['DELETE', statusPath('spc-1')],
])('lets no %s %s reach it', async (method, path) => {
  const says = `${method} ${path}: not sent, because production is only read`;
  expect(await sending(method, path)).toEqual([expect.stringContaining(says), 0]);
});
