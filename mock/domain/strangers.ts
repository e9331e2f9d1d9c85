import type { Submission } from '../store.ts';
import type { World } from '../world.ts';
import { goTo } from './return-to.ts';

/** Calls the callback address of a verification without a decision, as the scenes that are on ask for. */
export async function sendStrangers(world: World, submission: Submission): Promise<void> {
  const callbackUrl = submission.verification?.callbackUrl ?? null;
  if (callbackUrl === null) return;
  const strangers = world.activeScenes.strangers({ callbackUrl, requestId: submission.id });
  for (const { url, says } of strangers) await goTo(world, { url, submission, says });
}
