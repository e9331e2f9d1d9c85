import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { z } from 'zod';
import type { Fields } from '../../contracts/credentials/define.ts';
import { digitalIdentity } from '../../contracts/credentials/digital-identity.ts';
import { education } from '../../contracts/credentials/education.ts';
import { isKnownStatus } from '../../contracts/messages/status.ts';
import type { Decision, Person } from '../../contracts/test-control.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import {
  type AskedMemo,
  accepted,
  memberOf,
  type PartnerV2,
} from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';
import type { People } from '../../targets/drivers.ts';
import { acceptToo } from '../replacement/accepting-versions.ts';
import { accept } from '../visits.ts';

/** An address that no one has: the host is reserved for examples (RFC 2606). */
export const CALLBACK = 'https://partner.example/verified';

/** A variation by its name alone. */
export function bodyCases(names: readonly string[]): readonly Case<{ readonly name: string }>[] {
  return names.map((name) => ({ name, arbitrary: fc.constant({ name }) }));
}

/** A variation with the body to send. */
export function caseOf(name: string, body: object): Case<{ readonly body: object }> {
  return { name, arbitrary: fc.constant({ body }) };
}

/** What a result says, under the names of the profile. */
export const ResultMemo = z.object({
  status: z.string(),
  /** The whole text, to look for values in. */
  text: z.string(),
  request: z.string(),
  shown: z.string(),
});
export type ResultMemo = z.infer<typeof ResultMemo>;

/** The status in a result. @throws {Blocked} by VERIFY-005 if the answer is no result. */
export function resultIn(
  answer: AnswerMemo,
  { profile }: Pick<CheckContext, 'profile'>,
): ResultMemo {
  const status = accepted(answer)
    ? memberOf(jsonOf(answer), profile.verify.names.status)
    : undefined;
  if (typeof status === 'string') {
    return { status, text: answer.text, request: answer.request, shown: answer.shown };
  }
  throw new Blocked(`${answer.request}: expected a result with a status, got ${answer.shown}`, {
    by: 'VERIFY-005',
    remedy: 'say in the profile, as verify.resultPath and verify.names, how results are read',
  });
}

/** Reads a result. @throws {Blocked} by VERIFY-005 if none comes. */
export async function read(
  v2: PartnerV2,
  { requestId }: Pick<AskedMemo, 'requestId'>,
  context: CheckContext,
) {
  return resultIn(await v2.result(requestId), context);
}

/** A person of their own decides. @throws {Blocked} by VERIFY-002 if the link does not ask them. */
export async function decide(
  people: People,
  { link }: Pick<AskedMemo, 'link'>,
  decision: Decision,
): Promise<string> {
  const person = await people.lease();
  await decideAs(people, person, link, decision);
  return person;
}

/** A person opens the link and decides. @throws {Blocked} by VERIFY-002 if the link does not ask them. */
export async function decideAs(
  people: People,
  person: string,
  link: string,
  decision: Decision,
): Promise<void> {
  const page = await people.visit(person, link);
  if (page !== 'consent') {
    throw new Blocked(`the person who opened the verification link saw the ${page} page`, {
      by: 'VERIFY-002',
    });
  }
  await people.decide(person, link, decision);
}

/** Milliseconds between two reads of a result that lags. */
const PAUSE = 500;

/**
 * Reads the result until the status fits, or the time that it may lag is over.
 *
 * The first read is the usual one; further reads are repetitions, which a plan does not count.
 */
export async function readUntil(
  v2: PartnerV2,
  asked: Pick<AskedMemo, 'requestId'>,
  context: CheckContext,
  fits: (status: string) => boolean,
): Promise<ResultMemo> {
  const deadline = performance.now() + context.profile.hooks.lagMs;
  for (;;) {
    const result = await read(v2, asked, context);
    if (fits(result.status) || isFinal(result.status) || performance.now() > deadline)
      return result;
    await setTimeout(PAUSE);
  }
}

function isFinal(status: string): boolean {
  return status === 'verified' || status === 'canceled';
}

/**
 * @throws {Violation} if a status that the pages name is not the one expected, or if any other comes before the decision
 * @throws {Inconclusive} if after the decision the status is a word that no page has
 */
export function expectResult(
  { status, request, shown }: ResultMemo,
  expected: 'incomplete' | 'verified' | 'canceled',
  when: string,
): void {
  if (status === expected) return;
  // Words that are newer than these rules may follow a decision.
  if (expected !== 'incomplete' && !isKnownStatus(status)) {
    throw new Inconclusive(`${request} ${when}: the status is ${status}, which no page has`);
  }
  throw new Violation(`${request} ${when}: expected status ${expected}, got ${shown}`);
}

/** A name and a birth date that no one has, to be looked for. */
export const CANARY = { full_name: 'Quorvane Tullisk', date_of_birth: '1987-03-14' };

/** Whether a text holds the canary's name, whole or in parts, or its birth date. */
export function holdsCanary(text: string): boolean {
  const plain = text.toLowerCase();
  return ['quorvane', 'tullisk', CANARY.date_of_birth].some((each) => plain.includes(each));
}

/** Why nobody can be given an identity; null if the profile lets the suite submit one. */
export function lacksIdentity({ profile }: CheckContext): string | null {
  return profile.credentialTypes.includes('digital_identity')
    ? null
    : 'the profile lists no digital identity to give';
}

/** A person who has accepted a digital identity with the canary's values. */
export async function personWithIdentity(
  v2: PartnerV2,
  people: People,
  context: CheckContext,
): Promise<Person> {
  return (await accept(people, await v2.submit(identityOf(context)))).person;
}

/** The same, of a person who has accepted an education under another name before. */
export async function personWithIdentityBeside(
  v2: PartnerV2,
  people: People,
  context: CheckContext,
): Promise<Person> {
  const other = { type: 'education', body: { fields: plainOf(education, context) } };
  const { person } = await accept(people, await v2.submit(other));
  await acceptToo(people, person, await v2.submit(identityOf(context)));
  return person;
}

function identityOf(context: CheckContext): AddRequest {
  const fields = { ...plainOf(digitalIdentity, context), ...CANARY };
  return { type: 'digital_identity', body: { fields } };
}

function plainOf(type: typeof digitalIdentity | typeof education, { asOf }: CheckContext): Fields {
  const plain = type.generate(fc, { asOf, documents: {}, plain: true });
  const [value = {}] = fc.sample(plain, { seed: 1, numRuns: 1 });
  return value;
}
