import { expectJsonType } from '../harness/check/expectations.ts';
import type { AnswerMemo } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';
import { jsonOf } from '../targets/answer.ts';

/**
 * An answer that is JSON and says so.
 *
 * @param what the body has to be, as messages name it
 * @throws {Violation} if its type or its text is another
 */
export function expectJsonBody(answer: AnswerMemo, what = 'a JSON body'): void {
  expectJsonType(answer);
  if (jsonOf(answer) !== undefined) return;
  throw new Violation(`${answer.request}: expected ${what}, got ${answer.shown}`);
}
