import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import { mayReach } from './announce.ts';

/** Where the browser of a person goes on this occasion; null if it stays. */
export function returnTo(
  world: World,
  submission: Submission,
  occasion: 'opened' | 'decided',
): string | null {
  const { callbacks } = world.behaviour;
  const given = submission.verification?.callbackUrl ?? null;
  if (given === null || !callbacks.returnsOn(occasion, submission)) return null;
  const status = submission.decision === 'accepted' ? 'verified' : 'canceled';
  const added = world.settings.callbackParameters ? { request_id: submission.id, status } : {};
  const address = callbacks.address(given, submission, added);
  return callbacks.isWeb(address) ? address : null;
}

/** Goes there for a person who has no browser, as test control moves them. */
export async function goTo(world: World, address: string): Promise<void> {
  if (!mayReach(world, address)) return;
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(address, { redirect: 'manual', signal });
    await answer.body?.cancel();
  } catch {
    // The partner's page is not the mock's business.
  }
}
