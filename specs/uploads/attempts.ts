import { z } from 'zod';
import { Blocked } from '../../harness/check/blocked.ts';
import type { StepContext } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import { type Answer, jsonOf } from '../../targets/answer.ts';
import type { WithAssets } from './examples-uploads.ts';
import { smallFile } from './files.ts';
import { expectLinks } from './upload-links.ts';

/** What one request to an upload link came to. The link itself stays out of memos. */
export const Attempt = z.object({ said: z.string(), status: z.number(), shown: z.string() });
export type Attempt = z.infer<typeof Attempt>;

type Example = WithAssets & { readonly name?: string };
type Context = StepContext<Example>;

/** Asks for a link. @throws {Blocked} by ASSET-001 if none comes. */
export async function linkOf({ v2, example, context }: Context): Promise<string> {
  const answer = await v2.send(example.request);
  const [link] = expectLinks(jsonOf(answer), 1, context);
  return link?.url ?? '';
}

interface Put {
  readonly said?: string;
  readonly method?: string;
  readonly contentType?: string | null;
  readonly bytes?: Uint8Array | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a small file, unless `options` says otherwise. */
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

export function expectTaken(attempt: Attempt | undefined): void {
  if (attempt !== undefined && attempt.status >= 200 && attempt.status < 300) return;
  throw new Violation(`PUT to the upload link: expected 2xx, got ${attempt?.shown}`);
}

/** @throws {Blocked} by ASSET-001 if an ordinary upload did not go through. */
export function expectArranged(attempt: Attempt | undefined): void {
  if (attempt !== undefined && attempt.status >= 200 && attempt.status < 300) return;
  throw new Blocked(`PUT to the upload link: expected 2xx, got ${attempt?.shown}`, {
    by: 'ASSET-001',
  });
}

export function expectRefused(attempt: Attempt | undefined, why: string): void {
  if (attempt === undefined || (attempt.status >= 300 && attempt.status < 500)) return;
  throw new Violation(`the upload link: expected a refusal of ${why}, got ${attempt.shown}`);
}
