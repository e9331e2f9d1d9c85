import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../refusal.ts';

/** One request as it came in. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders & Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The body as JSON. @throws {Refusal} with 400 if it is not JSON */
export function readJson(
  { body }: Incoming,
  parse: (text: string) => unknown = JSON.parse,
): unknown {
  try {
    return parse(strict.decode(body));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'unparsable', 'the body is not JSON');
  }
}
