import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { type Conduct, honest } from './conduct.ts';
import { controlOf } from './control.ts';
import { disturb } from './http/disturbance.ts';
import { errorReply } from './http/error-reply.ts';
import type { Incoming } from './http/incoming.ts';
import type { Reply } from './http/reply.ts';
import { write } from './http/write.ts';
import { type Options, plain } from './options.ts';
import type { PartnerAccount } from './partners.ts';
import { Refusal } from './refusal.ts';
import { answerPartner } from './routes.ts';
import { newServer, type Server } from './state.ts';
import type { SuppliedDocuments } from './validation/documents.ts';

/** A running independent server. */
export interface Running extends AsyncDisposable {
  readonly baseUrl: string;
  /** The beginning of its links. */
  readonly linkBaseUrl: string;
  readonly controlUrl: string;
  readonly partners: readonly [PartnerAccount, PartnerAccount];
}

/**
 * Starts a server on a free loopback port that differs from the plain one in these options.
 *
 * @param supplied the documents that it accepts, by document type, if it is strict.
 * @param start what its clock shows first.
 * @param conduct what it does otherwise, if it is to have a defect.
 * @param onOption called with the name of an option each time the server reads it.
 */
export async function startIndependentServer(
  differences: Partial<Options>,
  supplied: SuppliedDocuments,
  start: Date,
  conduct: Conduct = honest,
  onOption: ((name: string) => void) | null = null,
): Promise<Running> {
  const all = { ...plain, ...differences };
  const options = onOption === null ? all : observed(all, onOption);
  const server = newServer(options, supplied, start, conduct);
  const answer = answering(server);
  const http = createServer((message, response) => void serve(server, answer, message, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  server.linkBase = options.linkHost === 'same' ? origin : `http://localhost:${port}`;
  return {
    baseUrl: `${origin}${options.pathPrefix}`,
    linkBaseUrl: server.linkBase,
    controlUrl: `${origin}/__control`,
    partners: server.partners,
    [Symbol.asyncDispose]: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function observed(options: Options, onOption: (name: string) => void): Options {
  return new Proxy(options, {
    get(all, name) {
      onOption(String(name));
      return Reflect.get(all, name);
    },
  });
}

async function serve(
  server: Server,
  answer: (incoming: Incoming) => Reply | Promise<Reply>,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = message;
  const incoming = { method, path: url, headers, body: await buffer(message) };
  const { slowness } = server.options;
  if (slowness > 0) await pause(Math.random() * slowness);
  const reply = await answer(incoming);
  if (slowness > 0) await pause(Math.random() * slowness);
  write(response, incoming, reply, server.options, server.clock.now());
}

function answering(server: Server): (incoming: Incoming) => Reply | Promise<Reply> {
  const control = controlOf(server);
  const disturbed = disturb(server.options);
  const prefix = server.options.pathPrefix;
  return (incoming) => {
    const below = /^\/__control(\/.*)?$/.exec(incoming.path);
    if (below !== null) return answerControl(() => control(incoming, below[1] ?? '/'));
    const inner = { ...incoming, path: incoming.path.slice(prefix.length) };
    return disturbed(incoming, () => answerApi(server, inner));
  };
}

function answerApi(server: Server, incoming: Incoming): Reply {
  try {
    return answerPartner(server, incoming);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return errorReply(error, server.options, incoming);
  }
}

async function answerControl(answer: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: { error: error.message } };
  }
}
