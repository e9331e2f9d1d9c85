import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answering, Delivery } from '../receiver.ts';

/** Longer bodies are cut: an event is a few hundred bytes. */
const MOST_KEPT = 64 * 1024;

/** Answers as the mailbox says; silence answers nothing until the sender gives up. */
export function respond(response: ServerResponse, answer: Answering): void {
  if (answer === 'silence') return;
  if (typeof answer === 'number') response.writeHead(answer).end();
  else response.writeHead(302, { location: answer.redirect }).end();
}

/** Reads a request to its end, keeps its bytes and the order of its headers. Null if the sender breaks it off. */
export async function deliveryIn(request: IncomingMessage): Promise<Delivery | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (length < MOST_KEPT) chunks.push(chunk);
      length += chunk.length;
    }
  } catch {
    return null;
  }
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: pairs(request.rawHeaders),
    body: Buffer.concat(chunks).subarray(0, MOST_KEPT),
    isCut: length > MOST_KEPT,
    at: performance.now(),
  };
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, at) => [
    (raw[at * 2] ?? '').toLowerCase(),
    raw[at * 2 + 1] ?? '',
  ]);
}
