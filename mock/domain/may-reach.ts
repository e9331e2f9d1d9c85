import { isLoopback } from '../behaviour/webhooks.ts';
import type { World } from '../world.ts';

/** Whether the mock may send anything to an address: it is no way out of the machine that it runs on. */
export function mayReach({ settings }: World, address: string): boolean {
  const { protocol, hostname = '' } = URL.parse(address) ?? {};
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return isLoopback(hostname) || settings.deliverTo.includes(hostname);
}
