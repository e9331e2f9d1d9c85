import type { DecisionPage } from '../../contracts/test-control.ts';
import { noteDecision } from '../journal/note.ts';
import type { Decision, Person, Submission } from '../store.ts';
import type { World } from '../world.ts';
import { happened } from './account.ts';
import { announce } from './announce.ts';
import { returnTo } from './return-to.ts';
import { visit } from './visit.ts';

/** What a decision led to. */
export interface DecisionResult {
  readonly page: DecisionPage;
  /** Where the person's browser goes on to; null if it stays. */
  readonly returnTo: string | null;
  /** Null if the link leads to none, or nothing was to be decided. */
  readonly submission: Submission | null;
}

/** Answers the consent prompt of a link; without a visit before, it counts as one. */
export async function decide(
  world: World,
  person: Person,
  link: string,
  decision: Decision,
): Promise<DecisionResult> {
  const { consent } = world.behaviour;
  const { page, sight } = await visit(world, person, link, 'decision');
  if (!sight.submission || !consent.isOpen(page, sight))
    return { page: consent.closed(page), returnTo: null, submission: null };
  const { submission, now } = sight;
  for (const each of [submission, ...submission.items]) consent.record(each, decision, now);
  noteDecision(world, submission.content, decision);
  // Stryker disable next-line ConditionalExpression: what a person shows is in the result of an accepted request alone
  if (submission.verification && decision === 'accepted') {
    submission.verification.shown = world.behaviour.verifications.shows(person);
  }
  happened(world, person, submission, decision);
  await announce(world, submission, 'decided');
  const address = returnTo(world, submission, 'decided');
  return { page: consent.next(decision), returnTo: address, submission };
}
