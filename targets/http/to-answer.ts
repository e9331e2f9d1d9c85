import type { Answer } from '../answer.ts';
import { lazily } from '../lazily.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** How much of a body a message quotes, in UTF-16 units. */
const QUOTED = 300;

/** The answer as callers judge it; `redactedBody` returns what messages may quote of it, and is called when `shown` is read. */
export function toAnswer(
  request: WireRequest,
  response: WireResponse,
  redactedBody: () => string,
  attempts: number,
): Answer {
  const shown = lazily(() => `${response.status} ${quote(redactedBody())}`);
  return {
    request: { method: request.method, path: request.path },
    status: response.status,
    headers: response.headers,
    text: response.body,
    get shown() {
      return shown();
    },
    attempts,
    ...(response.encodingFault && { encodingFault: response.encodingFault }),
  };
}

function quote(body: string): string {
  const line = body
    .slice(0, QUOTED * 4)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (line === '') return 'with an empty body';
  return line.length > QUOTED ? `${line.slice(0, QUOTED).toWellFormed()} …` : line.toWellFormed();
}
