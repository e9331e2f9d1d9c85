import { z } from 'zod';
import { parseJson } from '../contracts/parse-json.ts';

/**
 * What came back for one request: the target's words, unredacted, for judging only.
 *
 * It is plain JSON, so that it can be handed from one step of a check to a later process. Anything that leaves a run
 * quotes `shown` instead.
 */
export const answer = z.object({
  request: z.object({ method: z.string(), path: z.string() }),
  status: z.number(),
  /** Header names in lower case; repeated headers joined by a comma. */
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  /** Status and beginning of the body with every secret redacted, for messages. */
  shown: z.string(),
  /** How many times the request was sent; above 1 if a 429, a 503 or a reset connection was repeated. */
  attempts: z.number(),
  /** What is wrong with the bytes of the body as UTF-8; absent if nothing is. */
  encodingFault: z.enum(['a byte order mark', 'bytes that are not UTF-8']).exactOptional(),
});
export type EncodingFault = NonNullable<z.infer<typeof answer>['encodingFault']>;
export type Answer = z.infer<typeof answer>;

/** The body as JSON; undefined if it does not parse. */
export function jsonOf({ text }: Pick<Answer, 'text'>): unknown {
  return parseJson(text);
}
