import { isLoopback } from '../../contracts/loopback.ts';
import type { World } from '../world.ts';

/** Whether the mock may send anything to an address: it is no way out of the machine that it runs on. */
export function mayReach({ settings }: Pick<World, 'settings'>, address: string): boolean {
  const to = URL.parse(address);
  if (to?.protocol !== 'http:' && to?.protocol !== 'https:') return false;
  return isLoopback(to.hostname) || settings.deliverTo.includes(to.hostname);
}
