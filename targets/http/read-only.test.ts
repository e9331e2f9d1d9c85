import { expect, test } from 'vitest';
import { addPath, statusesPath, statusPath, tokenPath } from '../../contracts/endpoints.ts';
import { UnsafeTargetError } from '../errors/unsafe-target-error.ts';
import { listen } from '../http-server-for-tests.ts';
import { createRedactor } from '../redaction.ts';
import { createConnections } from './connections.ts';
import { createHttp } from './http.ts';
import { createThrottle } from './throttle.ts';

const channel = { via: 'http', record: () => {}, step: () => 'step' } as const;

/** Sends one call as to a target that is only read; answers how many arrived. */
async function arriving(method: string, path: string): Promise<number | string> {
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
  const call = { method, path, base: server.url, repeat: false, purse: 'requests' } as const;
  try {
    await http.send(call, channel);
  } catch (error) {
    if (!(error instanceof UnsafeTargetError)) throw error;
    expect(server.arrived).toEqual([]);
    return error.message;
  }
  return server.arrived.length;
}

test.each([
  ['POST', tokenPath],
  ['GET', statusPath('spc-1')],
])('lets %s %s reach a target that is only read', async (method, path) => {
  expect(await arriving(method, path)).toBe(1);
});

test.each([
  ['POST', addPath('education')],
  ['POST', statusesPath],
  ['POST', `${tokenPath}?x`],
  ['PUT', tokenPath],
  ['DELETE', statusPath('spc-1')],
])('lets no %s %s reach it', async (method, path) => {
  expect(await arriving(method, path)).toContain(
    `${method} ${path}: not sent, because production is only read`,
  );
});
