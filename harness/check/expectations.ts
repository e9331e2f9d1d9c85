import { Blocked } from './blocked.ts';
import { type AnswerMemo, type AnyPayload, acceptedIn, type Submitted } from './partner.ts';
import { Violation } from './violation.ts';

/** Statuses that speak of the caller, the path or the method, so that nothing is learnt about the body. */
const ABOUT_SOMETHING_ELSE = new Set([401, 403, 404, 405]);

/** Whether a request was refused, by any 4xx: a server that fails has refused nothing. */
export function isRefusal({ status }: Pick<AnswerMemo, 'status'>): boolean {
  return status >= 400 && status <= 499;
}

/** A submission that must be accepted. @throws {Violation} if no link came back. */
export function expectAccepted(answer: AnswerMemo, payload: AnyPayload): Submitted {
  const accepted = acceptedIn(answer, payload);
  if (accepted !== null) return accepted;
  throw new Violation(`${answer.request}: expected 201 with a redirect_uri, got ${answer.shown}`);
}

/**
 * A body that must be refused, with any 4xx that speaks of the body.
 *
 * @throws {Violation} if it was accepted, or if the server failed (5xx).
 * @throws {Blocked} if something other than the body was refused.
 */
export function expectBodyRefused(answer: AnswerMemo, why: string): void {
  const { request, status } = answer;
  if (status >= 300 && status < 400) {
    throw new Blocked(`${request}: expected a refusal, was sent elsewhere with ${answer.shown}`);
  }
  if (ABOUT_SOMETHING_ELSE.has(status)) {
    throw new Blocked(
      `${request}: the answer refuses something else than the body: ${answer.shown}`,
    );
  }
  if (!isRefusal(answer)) {
    throw new Violation(`${request}: expected a refusal with 4xx, for ${why}, got ${answer.shown}`);
  }
}

/**
 * A caller that must be refused: by any 4xx, or by being sent elsewhere to sign in.
 *
 * @throws {Violation} if the request was accepted; only a warning if the server failed (5xx).
 */
export function expectCallerRefused(answer: AnswerMemo, why: string): void {
  const { request, status } = answer;
  if (status >= 300 && status < 500) return;
  const message = `${request}: expected 401 or 403, for ${why}, got ${answer.shown}`;
  throw status >= 500 ? new Violation(message, { basis: 'A' }) : new Violation(message);
}

/**
 * A request for what belongs to another partner, that must be refused with a 4xx.
 *
 * @throws {Violation} if it was accepted or sent elsewhere, or if the server failed (5xx).
 */
export function expectForeignRefused(
  answer: Pick<AnswerMemo, 'status' | 'shown'>,
  what: string,
): void {
  if (isRefusal(answer)) return;
  throw new Violation(`${what} by another client: expected 403 or 404, got ${answer.shown}`);
}

/** @throws {Violation} if the media type is not `application/json` or `…+json`. */
export function expectJsonType(answer: AnswerMemo): void {
  const { request, headers } = answer;
  const type = headers['content-type'] ?? 'none';
  // Stryker disable next-line StringLiteral: a text that was split has a first part
  const essence = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (essence === 'application/json' || essence.endsWith('+json')) return;
  throw new Violation(
    `${request}: expected content type application/json, got ${type} with ${answer.shown}`,
  );
}
