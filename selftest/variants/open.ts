import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { createMock } from '../../mock/mock.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { openTarget } from '../../targets/open/open-target.ts';
import type { Target } from '../../targets/target.ts';
import { listenHttp } from '../dead-targets/listen.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import type { Variant, Wire, WireAnswer } from './variant.ts';

/** Starts a mock that differs in all these ways and opens it as `spc run` opens the embedded one. */
export async function openVariant(variants: readonly Variant[], seed: number): Promise<Target> {
  const faults = variants.flatMap(({ name, says, apply }) =>
    apply ? [{ name, says, violates: [], apply }] : [],
  );
  const mock = createMock({ seed, startAt: new Date(`${TRIAL_DAY}T12:00:00Z`), faults });
  const wires = variants.flatMap(({ wire }) => wire?.() ?? []);
  const delayMs = Math.max(0, ...variants.map((each) => each.delayMs ?? 0));
  const server = await listenHttp(async (incoming, response) => {
    const request = await requestOf(incoming);
    const asked = `${request.method} ${request.url} ${await request.clone().text()}`;
    const answer = await answerOf(await mock.app.fetch(request));
    const ofPartners = incoming.url?.startsWith('/api/') ?? false;
    if (ofPartners && delayMs > 0) await setTimeout(delayMs);
    write(response, ofPartners ? through(wires, answer, asked) : answer);
  });
  const target = await openTarget(mockProfile(server.url, 8), {
    version: 'selftest',
    oursAlone: true,
  });
  const close = async (): Promise<void> => {
    await target.close();
    await server[Symbol.asyncDispose]();
  };
  return { ...target, close };
}

function through(wires: readonly Wire[], answer: WireAnswer, asked: string): WireAnswer {
  return wires.reduce((changed, wire) => wire(changed, asked), answer);
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await buffer(incoming);
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
    ...(method !== 'GET' && method !== 'HEAD' && { body: new Uint8Array(body) }),
  });
}

async function answerOf(answer: Response): Promise<WireAnswer> {
  return {
    status: answer.status,
    headers: [...answer.headers],
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

function write(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  response.sendDate = false;
  response.writeHead(status, headers.flat());
  response.end(body);
}
