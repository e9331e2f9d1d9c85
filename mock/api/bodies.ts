import type { Reply } from '../behaviour/answers.ts';
import type { World } from '../world.ts';
import { refusal } from './reply.ts';

/** The parts that a call reads of a request with a body. */
export interface JsonRequest {
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly text: string;
  /** The scheme, host and port that links begin with. */
  readonly origin: string;
}

/** The JSON of a request; a refusal (415, 413, 400) if it is sent as anything else, or does not parse. */
export function jsonIn(
  { behaviour }: World,
  { contentType, text }: JsonRequest,
  version: 1 | 2 = 2,
): { readonly value: unknown } | { readonly refused: Reply } {
  if (!behaviour.validation.acceptsMediaType(contentType, version)) return { refused: notJson };
  if (version === 1 && text.length > LARGEST) return { refused: tooLarge };
  const value = behaviour.validation.parse(text);
  return value === undefined ? { refused: unparsable } : { value };
}

/** UTF-16 units of a submission: as much as common web servers take. A batch of version 2 may be larger. */
const LARGEST = 2 ** 20;

const tooLarge = refusal(413, [
  { field: '', code: 'too_large', message: `must have at most ${LARGEST} characters` },
]);

const notJson = refusal(415, [
  { field: 'content-type', code: 'unsupported', message: 'must be application/json' },
]);

const unparsable = refusal(400, [
  { field: '', code: 'unparsable', message: 'the body is not valid JSON' },
]);

/** A refusal (403) of a token without a scope. Source: RFC 6750 section 3.1. */
export function missingScope(scope: string): Reply {
  const problem = { field: 'authorization', code: 'missing_scope', message: `must grant ${scope}` };
  const challenge = `Bearer realm="partner", error="insufficient_scope", scope="${scope}"`;
  return refusal(403, [problem], { 'WWW-Authenticate': challenge });
}
