import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { DocumentState, HeldCredential } from '../../contracts/test-control.ts';
import type { Occasion } from '../behaviour/accounts.ts';
import type { Person, Submission } from '../store.ts';
import type { World } from '../world.ts';

/** Brings accounts up to date with what happened between a person and a request, credential by credential. */
export function happened(
  world: World,
  person: Person,
  submission: Submission,
  occasion: Occasion,
): void {
  if (submission.verification !== null) return;
  const credentials = submission.type === 'batch' ? submission.items : [submission];
  for (const credential of credentials) happenedTo(world, person, credential, occasion);
}

function happenedTo(
  world: World,
  person: Person,
  submission: Submission,
  occasion: Occasion,
): void {
  const { accounts } = world.behaviour;
  if (accounts.replacesOn(occasion, submission)) removeReplaced(world, person, submission);
  if (!accounts.takesUp(occasion, submission)) return;
  // Stryker disable next-line MethodExpression, ConditionalExpression: an accepted request cannot be accepted again
  person.held = [...person.held.filter((other) => other !== submission), submission];
}

function removeReplaced({ behaviour, store }: World, person: Person, newer: Submission): void {
  const { replacement } = behaviour;
  const type = credentialTypeV2(newer.type);
  const key = type ? replacement.key(type) : null;
  for (const holder of replacement.reach(person, store.people.values())) {
    holder.held = holder.held.filter((older) => !replacement.replaces(newer, older, key));
  }
}

/** The credentials that a person's account shows, oldest first. */
export function credentialsOf(world: World, person: Person): readonly HeldCredential[] {
  const { accounts } = world.behaviour;
  const now = world.clock.now().getTime();
  // Stryker disable next-line MethodExpression: the honest mock shows all that an account holds
  return person.held
    .filter((submission) => accounts.shows(submission, person, now))
    .map((submission) => ({
      credential_type: submission.type,
      fields: accounts.fields(submission),
      document: documentState(world, person, submission),
      request: submission.content,
    }));
}

function documentState(world: World, person: Person, submission: Submission): DocumentState {
  const { accounts, retention } = world.behaviour;
  const now = world.clock.now().getTime();
  return accounts.document(
    submission,
    retention.documentDeleted(submission, person.appSignInAt, now),
  );
}
