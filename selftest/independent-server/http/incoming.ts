import type { IncomingHttpHeaders } from 'node:http';
import { type Conduct, honest } from '../conduct.ts';
import { Refusal } from '../refusal.ts';

/** One request as it came in. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders & Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The body as JSON. @throws {Refusal} with `status` if it is not JSON */
export function readJson(
  { body }: Incoming,
  { decode, parse }: Pick<Conduct, 'decode' | 'parse'> = honest,
  status = 400,
): unknown {
  try {
    return parse(decode(body));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(status, 'unparsable', 'the body is not JSON');
  }
}
