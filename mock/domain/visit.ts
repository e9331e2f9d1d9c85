import { readRedirectLink } from '../../contracts/redirect-link.ts';
import type { Page, Sight } from '../behaviour/links.ts';
import type { Person, Submission } from '../store.ts';
import type { World } from '../world.ts';
import { happened } from './account.ts';

/** What a visit led to: the page, and the submission where the page may show it. */
export interface Visit {
  readonly page: Page;
  readonly submission: Submission | null;
}

/** Opens a link; the first person to do so signed in owns the submission. `person` is null for someone who is not. */
export async function visit(
  world: World,
  person: Person | null,
  link: string,
  at: 'visit' | 'decision' = 'visit',
): Promise<Visit> {
  const { links } = world.behaviour;
  const found = lookUp(world, link);
  if (found.submission && !found.over && (await links.claim(found.submission, person, at))) {
    if (person) happened(world, person, found.submission, 'claimed');
  }
  return { page: links.page({ ...found, person }), submission: found.submission };
}

function lookUp(world: World, link: string): Pick<Sight, 'submission' | 'over'> {
  const { links, retention } = world.behaviour;
  // People paste links as curl prints them.
  const opened = link.replaceAll('\\u0026', '&');
  const content = readRedirectLink(opened)?.parameters.get('content') ?? '';
  const submission = world.store.byContent.get(content);
  if (!submission || !links.matches(opened, submission)) return { submission: null, over: false };
  const now = world.clock.now().getTime();
  return { submission, over: retention.isOver(submission, retention.endOf(submission), now) };
}
