import { z } from 'zod';
import { type Event, event as eventSchema } from '../../contracts/messages/event.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { Violation } from '../../harness/check/violation.ts';

/** An event of the documented shape about this request. @throws {Violation} if it is not. */
export function expectShape(
  { method, text }: { readonly method: string; readonly text: string },
  requestId: string,
): Event {
  if (method !== 'POST') throw new Violation(`an event: expected POST, got ${method}`);
  const { success, data, error } = eventSchema.safeParse(parseJson(text));
  if (!success) {
    throw new Violation(`an event: ${z.prettifyError(error).replace(/\s+/g, ' ')}, got ${text}`);
  }
  if (data.request_id === requestId) return data;
  throw new Violation(`an event: expected request_id ${requestId}, got ${data.request_id}`);
}
