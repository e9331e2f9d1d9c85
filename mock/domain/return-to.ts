import { noteReturn } from '../journal/note.ts';
import { pause } from '../outbox.ts';
import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import { mayReach } from './may-reach.ts';

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

/** A way back to the partner's page. */
interface WayBack {
  readonly url: string;
  readonly submission: Submission;
  /** What is unusual about it; null if a person comes back who has decided. */
  readonly says?: string | null;
}

/** Goes there for a person who has no browser, as test control moves them. A late one is not waited for. */
export async function goTo(world: World, way: WayBack): Promise<void> {
  const late = world.behaviour.callbacks.delay();
  if (late === 0 || way.says != null) return goNow(world, way);
  void pause(late).then(() => goNow(world, way));
}

async function goNow(world: World, { url, submission, says = null }: WayBack): Promise<void> {
  if (!mayReach(world, url)) return;
  const entry = noteReturn(world, { url, requestId: submission.id, says });
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(url, { redirect: 'manual', signal });
    await answer.body?.cancel();
    entry.status = answer.status;
    world.journal.changed(entry);
  } catch {
    // The partner's page is not the mock's business.
  }
}
