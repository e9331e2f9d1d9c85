import type { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';

/**
 * A problem document may leave `status` out; if it is there, it is that of the answer.
 *
 * Source: RFC 9457 section 3.1.2.
 *
 * @throws {Violation} if it is another.
 */
export function expectProblemStatus(answer: AnswerMemo): void {
  if (!/^application\/problem\+json\b/i.test(answer.headers['content-type'] ?? '')) return;
  const { status } = Object(jsonOf(answer)) as { status?: unknown };
  if (status === undefined || status === answer.status) return;
  throw new Violation(
    `${answer.request}: expected status ${answer.status} in the problem document, got ${JSON.stringify(status)}`,
  );
}
