import type { Context } from 'hono';
import type { Reply } from '../behaviour/answers.ts';
import type { Problem } from '../behaviour/validation.ts';
import { rememberWritten } from '../journal/written-answer.ts';
import type { World } from '../world.ts';

/** A refusal with one reason or several. */
export function refusal(
  status: number,
  errors: readonly Problem[],
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { subject: 'refused', status, headers, body: { errors } };
}

/** Writes an answer as this mock's behaviour defines it. `text` is the body of the request, if it was read. */
// Stryker disable next-line StringLiteral: only faults read what was asked
export function write(world: World, context: Context, reply: Reply, text = ''): Response {
  const { answers } = world.behaviour;
  // Stryker disable next-line StringLiteral: only faults read what was asked
  const authorization = context.req.header('authorization') ?? null;
  const last = answers.reply(reply, { path: context.req.path, authorization, text });
  const { status } = last;
  // A plain object of headers is written as it is; those that a Hono context collects take a tenth of an answer's time.
  const headers = { ...last.headers, Date: world.clock.now().toUTCString() };
  if (last.body === undefined) return new Response(null, { status, headers });
  const typed = { ...headers, 'Content-Type': answers.contentType(last) };
  const body = answers.encode(last.body);
  const response = new Response(body, { status, headers: typed });
  if (!world.journal.on || typeof body !== 'string') return response;
  return rememberWritten(response, { headers: typed, body });
}
