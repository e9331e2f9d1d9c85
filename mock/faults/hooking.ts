import type { Webhooks } from '../behaviour/webhooks.ts';
import type { Fault } from './fault.ts';

/** A fault of the webhooks of a mock. */
export function hooking(
  name: string,
  violates: readonly string[],
  says: string,
  change: (webhooks: Webhooks) => Partial<Webhooks>,
): Fault {
  return { name, violates, says, apply: ({ webhooks }) => ({ webhooks: change(webhooks) }) };
}
