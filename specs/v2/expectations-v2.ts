import type { CheckContext } from '../../harness/check/check-context.ts';
import { expectBodyRefused } from '../../harness/check/expectations.ts';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import { accepted, memberOf } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';

/** The link of a v2 request that must be accepted. @throws {Violation} if there is none. */
export function expectAcceptedV2(
  answer: AnswerMemo,
  { profile }: Pick<CheckContext, 'profile'>,
): string {
  const link = accepted(answer) ? memberOf(jsonOf(answer), profile.v2.link) : undefined;
  if (typeof link === 'string' && link !== '') return link;
  throw new Violation(
    `${answer.request}: expected 2xx with a link in ${profile.v2.link}, got ${answer.shown}`,
  );
}

/** A v2 body with one fault. @returns what came, for variations that are recorded. @throws {Violation} if it was accepted. */
export function expectFaultRefused(answer: AnswerMemo): string {
  expectBodyRefused(answer, 'a body with this one fault');
  return `refused with ${answer.status}`;
}
