import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import { type Answer, jsonOf } from '../../targets/answer.ts';
import type { WithAssets } from './examples-uploads.ts';
import { smallFile } from './files.ts';
import { expectLinks } from './upload-links.ts';

/** One request to an upload link and its answer. The link itself stays out of memos: it gives a permission. */
export const Attempt = z.object({
  /** The request in words, for messages. */
  said: z.string(),
  status: z.number(),
  /** The answer in words, for messages. */
  shown: z.string(),
});
export type Attempt = z.infer<typeof Attempt>;

type Example = WithAssets & { readonly name?: string };
type Context = StepContext<Example>;

/** Submits the example and returns its first upload link. @throws {Blocked} by ASSET-001 if the answer has no link */
export async function linkOf({ v2, example, context }: Context): Promise<string> {
  const answer = await v2.send(example.request);
  const [link] = expectLinks(jsonOf(answer), 1, context);
  return link?.url ?? '';
}

/** How an upload differs from an ordinary PUT of a small file; null sends no content type, or no body. */
interface Put {
  readonly said?: string;
  readonly method?: string;
  readonly contentType?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Uploads a small file of the example's type, with the differences in `options`. */
export async function put(
  { uploads, example }: Context,
  link: string,
  options: Put = {},
): Promise<Attempt> {
  const file = smallFile(example.assetType);
  const {
    said = 'PUT',
    method,
    contentType = file.contentType,
    bytes = file.bytes,
    headers,
  } = options;
  const answer: Answer = await uploads.send(link, {
    contentType,
    bytes,
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
  });
  return { said, status: answer.status, shown: answer.shown };
}

/** @throws {Violation} if an upload that must be taken is answered with something else than 2xx */
export function expectTaken(attempt: Attempt | undefined): void {
  if (attempt !== undefined && attempt.status >= 200 && attempt.status < 300) return;
  throw new Violation(`PUT to the upload link: expected 2xx, got ${attempt?.shown}`);
}

/** @throws {Blocked} by ASSET-001 if an ordinary upload, which a check rests on, is answered with something else than 2xx */
export function expectArranged(attempt: Attempt | undefined): void {
  if (attempt !== undefined && attempt.status >= 200 && attempt.status < 300) return;
  throw new Blocked(`PUT to the upload link: expected 2xx, got ${attempt?.shown}`, {
    by: 'ASSET-001',
  });
}

/**
 * @param why what is wrong with the request, as in "a refusal of …"
 * @throws {Violation} if the upload is taken (2xx), or the server fails (5xx)
 */
export function expectRefused(attempt: Attempt | undefined, why: string): void {
  if (attempt === undefined || (attempt.status >= 300 && attempt.status < 500)) return;
  throw new Violation(`the upload link: expected a refusal of ${why}, got ${attempt.shown}`);
}
