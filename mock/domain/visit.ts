import type { Page } from '../../contracts/test-control.ts';
import type { Sight } from '../behaviour/links.ts';
import type { Person, Submission } from '../store.ts';
import type { World } from '../world.ts';
import { happened } from './account.ts';
import { announce } from './announce.ts';
import { goTo } from './return-to.ts';

/** What a visit led to, and what was there to be seen. */
export interface Visit {
  readonly page: Page;
  readonly sight: Sight;
}

/** Opens a link; the first person to do so signed in owns the submission. `person` is null for someone who is not. */
export async function visit(
  world: World,
  person: Person | null,
  link: string,
  at: Sight['at'] = 'visit',
): Promise<Visit> {
  const { links } = world.behaviour;
  const sight = look(world, person, link, at);
  const claimed = await links.claim(sight);
  if (claimed && person && sight.submission) happened(world, person, sight.submission, 'claimed');
  if (claimed && sight.submission) {
    await announce(world, sight.submission, 'opened');
    // The page does not wait until other servers answer.
    void sendStrangers(world, sight.submission);
  }
  return { page: links.page(sight), sight };
}

/** Calls the callback address of a verification without a decision, as the scenes that are on ask for. */
async function sendStrangers(world: World, submission: Submission): Promise<void> {
  const callbackUrl = submission.verification?.callbackUrl ?? null;
  if (callbackUrl === null) return;
  const strangers = world.activeScenes.strangers({ callbackUrl, requestId: submission.id });
  for (const { url, says } of strangers) await goTo(world, { url, submission, says });
}

/** What an opened link says to someone who has not signed in. */
export function teaserOf(world: World, link: string): string {
  const { submission } = look(world, null, link, 'visit');
  return submission === null ? '' : world.behaviour.links.teaser(submission);
}

function look(world: World, person: Person | null, link: string, at: Sight['at']): Sight {
  const { links } = world.behaviour;
  const now = world.clock.now().getTime();
  // People paste links as curl prints them.
  const submission = links.find(world.store, link.replaceAll('\\u0026', '&'));
  const over = submission !== null && isOver(world, submission, now);
  return { submission, over, person, at, now };
}

/** A verification ends by other rules than a credential. */
function isOver({ behaviour }: World, submission: Submission, now: number): boolean {
  const { retention, verifications } = behaviour;
  if (submission.verification === null) return retention.isOver(submission, now);
  return verifications.isOver(submission, now);
}
