import type { DecisionPage } from '../../contracts/test-control.ts';
import { noteDecision } from '../journal/note.ts';
import type { Decision, Person } from '../store.ts';
import type { World } from '../world.ts';
import { happened } from './account.ts';
import { visit } from './visit.ts';

/** Answers the consent prompt of a link; without a visit before, it counts as one. */
export async function decide(
  world: World,
  person: Person,
  link: string,
  decision: Decision,
): Promise<DecisionPage> {
  const { consent } = world.behaviour;
  const { page, sight } = await visit(world, person, link, 'decision');
  if (!sight.submission || !consent.isOpen(page, sight)) return consent.closed(page);
  consent.record(sight.submission, decision, sight.now);
  noteDecision(world, sight.submission.content, decision);
  happened(world, person, sight.submission, decision);
  return consent.next(decision);
}
