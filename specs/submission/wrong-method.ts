import type { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';

/** What says that a path does not take a method. Source: RFC 9110 sections 15.5.5, 15.5.6 and 15.6.2. */
const REFUSALS = [404, 405, 501];

/** @throws {Violation} if a method that only POST is documented beside was not refused, or a 405 does not name POST. */
export function expectWrongMethod({ request, status, headers, shown }: AnswerMemo): void {
  if (!REFUSALS.includes(status)) {
    throw new Violation(`${request}: expected 404 or 405, got ${shown}`);
  }
  if (status !== 405) return;
  const allowed = (headers.allow ?? '').toUpperCase().split(/[\s,]+/);
  if (allowed.includes('POST')) return;
  throw new Violation(
    `${request}: expected Allow: POST with 405, got ${headers.allow ?? 'no such header'}`,
  );
}
