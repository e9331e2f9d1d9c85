import { z } from 'zod';
import {
  type Decision,
  decisionPage,
  type Page,
  type Person,
  page,
} from '../contracts/test-control.ts';
import { Blocked } from '../harness/check/blocked.ts';
import type { Submitted } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';
import type { People } from '../targets/drivers.ts';

/** What a person saw after opening a link. */
export const Visit = z.object({
  person: z.string(),
  page: page,
});
export type Visit = z.infer<typeof Visit>;

/** What a person saw after deciding. */
export const AfterDecision = z.object({
  person: z.string(),
  page: z.enum([...decisionPage.options, 'consent']),
});
export type AfterDecision = z.infer<typeof AfterDecision>;

/** A fresh person opens the link and signs in. */
export async function visitAsFreshPerson(
  people: People,
  { link }: Pick<Submitted, 'link'>,
): Promise<Visit> {
  return visitAs(people, await people.lease(), link);
}

/** A known person, signed in, opens a link. */
export async function visitAs(people: People, person: Person, link: string): Promise<Visit> {
  return { person, page: await people.visit(person, link) };
}

/**
 * Arranges an owner: the first person to sign in on the link.
 *
 * @throws {Blocked} by CONS-001 if that person sees another page than consent or credential.
 */
export async function claim(people: People, submit: Pick<Submitted, 'link'>): Promise<Visit> {
  return claimAs(people, await people.lease(), submit);
}

async function claimAs(
  people: People,
  person: Person,
  submit: Pick<Submitted, 'link'>,
): Promise<Visit> {
  const visit = await visitAs(people, person, submit.link);
  if (visit.page === 'consent' || visit.page === 'credential') return visit;
  throw new Blocked(`the first person who signed in on ${submit.link} saw the ${visit.page} page`, {
    by: 'CONS-001',
  });
}

/**
 * Arranges an owner who accepted.
 *
 * @throws {Blocked} by CONS-001 if the link showed them another page than consent or credential, by CONS-003 if accepting
 * did not lead to the credential
 */
export async function accept(people: People, submit: Pick<Submitted, 'link'>): Promise<Visit> {
  return expectAccepted(await decideFirst(people, submit, 'accept'), submit);
}

/**
 * Arranges an owner who opened the link and then accepted, for a check that judges a later visit of theirs as their second.
 *
 * @throws {Blocked} as `accept` does
 */
export async function openAndAccept(
  people: People,
  submit: Pick<Submitted, 'link'>,
): Promise<Visit> {
  const { person } = await claim(people, submit);
  const page = await people.decide(person, submit.link, 'accept');
  return expectAccepted({ person, page }, submit);
}

function expectAccepted({ person, page }: AfterDecision, { link }: Pick<Submitted, 'link'>): Visit {
  if (page === 'credential') return { person, page };
  throw new Blocked(`accepting on ${link} led to the ${page} page`, { by: 'CONS-003' });
}

/**
 * Arranges an owner who cancelled.
 *
 * @throws {Blocked} by CONS-001 if the link showed them another page than consent or credential, by CONS-006 if
 * cancelling led to another page
 */
export async function cancel(people: People, submit: Pick<Submitted, 'link'>): Promise<Visit> {
  const { person, page } = await decideFirst(people, submit, 'cancel');
  if (page === 'canceled') return { person, page: 'error' };
  throw new Blocked(`cancelling on ${submit.link} led to the ${page} page`, { by: 'CONS-006' });
}

/** The first person on a link decides. @throws {Blocked} by CONS-001 as `claim` does */
async function decideFirst(
  people: People,
  submit: Pick<Submitted, 'link'>,
  decision: Decision,
): Promise<AfterDecision> {
  const person = await people.lease();
  const page = await decideUnopened(people, person, submit.link, decision);
  if (page !== null) return { person, page };
  await claimAs(people, person, submit);
  return { person, page: await people.decide(person, submit.link, decision) };
}

/**
 * Lets a person decide on a link that they have not opened, if their driver promises that a decision counts as a visit.
 *
 * Only to arrange something: what a link shows is judged on visits. It saves a request.
 *
 * @returns the page that it led to; null if they have to open the link, as nothing is promised or an error came, of which
 * a visit shows the cause
 */
export async function decideUnopened(
  people: People,
  person: Person,
  link: string,
  decision: Decision,
): Promise<AfterDecision['page'] | null> {
  if (people.decisionsOpen !== true) return null;
  const page = await people.decide(person, link, decision);
  return page === 'error' ? null : page;
}

/** @throws {Violation} if the page is not one of those expected. */
export function expectPage(
  { page }: { readonly page: Page },
  expected: readonly Page[],
  who: string,
  options: { readonly basis?: 'A' } = {},
): void {
  if (expected.includes(page)) return;
  throw new Violation(
    `${who}: expected the ${expected.join(' or ')} page, got the ${page} page`,
    options,
  );
}

/**
 * Makes sure that a genuine link shows something to its first visitor: only then means a page that shows nothing anything.
 *
 * @throws {Blocked} by CONS-001 if it shows neither the consent prompt nor the credential.
 */
export function assertShown({ page }: Visit): void {
  if (page === 'consent' || page === 'credential') return;
  throw new Blocked(
    `a link that shows nothing proves nothing: a genuine link shows the ${page} page too`,
    {
      by: 'CONS-001',
    },
  );
}

/**
 * A person who must see nothing of the credential: the error page.
 *
 * @throws {Violation} if consent or the credential is shown; the documents name the error page, so another page only warns.
 */
export function expectShutOut(visit: Visit, who: string): void {
  expectPage(visit, ['error', 'sign-in'], who);
  expectPage(visit, ['error'], who, { basis: 'A' });
}
