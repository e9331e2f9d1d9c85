import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { UploadAttempt } from '../behaviour/uploads.ts';
import type { World } from '../world.ts';

/** Answers any request to an upload link, as an object store does. Source: `docs/api.md#uploads`. */
export async function upload(world: World, context: Context, key: string): Promise<Response> {
  const { uploads } = world.behaviour;
  const found = world.store.uploads.get(key);
  const attempt = await attemptIn(world, context);
  if (!found || !uploads.isSigned(found, attempt)) return refused(context, 403, 'AccessDenied');
  const verdict = uploads.judge(found, attempt);
  if (typeof verdict === 'object') return refused(context, verdict.refused, verdict.code);
  if (verdict === 'shown') return context.body(Buffer.from(found.file ?? []), 200);
  // Stryker disable next-line ConditionalExpression: the same file again changes nothing; only a fault says `same` of a file that it lost
  if (verdict === 'taken') uploads.keep(found, attempt.bytes);
  return context.body(null, 200, { ETag: `"${found.key.replaceAll('-', '')}"` });
}

async function attemptIn(world: World, context: Context): Promise<UploadAttempt> {
  const contentType = context.req.header('content-type');
  return {
    method: context.req.method,
    // Stryker disable next-line StringLiteral: neither text is a media type
    contentType: contentType ?? '',
    authorization: context.req.header('authorization'),
    query: new URL(context.req.url).searchParams,
    bytes: new Uint8Array(await context.req.arrayBuffer()),
    now: world.clock.now().getTime(),
  };
}

function refused(context: Context, status: number, code: string): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>\n`;
  const headers = { 'Content-Type': 'application/xml' };
  return context.body(xml, status as ContentfulStatusCode, headers);
}
