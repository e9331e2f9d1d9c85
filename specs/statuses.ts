import { z } from 'zod';
import { isKnownStatus } from '../contracts/messages/status.ts';
import { Blocked } from '../harness/check/blocked.ts';
import { isRefusal } from '../harness/check/expectations.ts';
import type { AnswerMemo } from '../harness/check/partner.ts';
import { Violation } from '../harness/check/violation.ts';
import { jsonOf } from '../targets/answer.ts';

/** The status of one submission as an answer has it. The contract is checked elsewhere. */
const Entry = z.looseObject({
  id: z.unknown().optional(),
  status: z.unknown().optional(),
  finalized_at: z.unknown().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** The entry of a single status answer; null if the answer is not one. */
export function entryIn(answer: AnswerMemo): Entry | null {
  const parsed = answer.status === 200 ? Entry.safeParse(jsonOf(answer)) : null;
  return parsed?.success && parsed.data.status !== undefined ? parsed.data : null;
}

/** The entries of an answer about many; null if the answer is not one. */
export function entriesIn(answer: AnswerMemo): readonly Entry[] | null {
  const many = z.looseObject({ credentials: z.array(Entry) });
  const parsed = answer.status === 200 ? many.safeParse(jsonOf(answer)) : null;
  return parsed?.success ? parsed.data.credentials : null;
}

/**
 * Whether an answer about one submission knows it. No is a 4xx, or a status that says so.
 *
 * @throws {Blocked} if the answer says neither, as a server that fails does
 */
export function knowsSubmission(answer: AnswerMemo): boolean {
  const entry = entryIn(answer);
  if (entry !== null) return isKnown(entry);
  if (isRefusal(answer)) return false;
  throw new Blocked(`${answer.request}: expected a status or a 4xx, got ${answer.shown}`, {
    by: 'STAT-001',
  });
}

/**
 * Whether an answer about many submissions knows this one. No is a 4xx, no entry, or a status that says so.
 *
 * @throws {Blocked} if the answer says neither, as a server that fails does
 */
export function knowsAmongMany(answer: AnswerMemo, id: string): boolean {
  const entries = entriesIn(answer);
  if (entries !== null) return isKnown(entries.find((entry) => entry.id === id));
  if (isRefusal(answer)) return false;
  throw new Blocked(`${answer.request}: expected "credentials" or a 4xx, got ${answer.shown}`, {
    by: 'STAT-004',
  });
}

/** @throws {Blocked} if a status could not be read: then nothing is learnt of what reading does */
export function expectRead(answer: AnswerMemo): void {
  if ((entryIn(answer) ?? entriesIn(answer)) !== null) return;
  throw new Blocked(`${answer.request}: expected a status, got ${answer.shown}`, {
    by: 'STAT-001',
  });
}

/** A submission the target knows. @throws {Violation} if the answer has no status. */
export function expectEntry(answer: AnswerMemo): Entry {
  const entry = entryIn(answer);
  if (entry !== null) return entry;
  throw new Violation(`${answer.request}: expected 200 with a status, got ${answer.shown}`);
}

/** @throws {Violation} if the status is another one. */
export function expectStatus(
  answer: AnswerMemo,
  expected: 'incomplete' | 'verified' | 'canceled',
): Entry {
  const entry = expectEntry(answer);
  if (entry.status === expected) return entry;
  if (expected === 'verified' && isLater(entry)) return entry;
  throw new Violation(`${answer.request}: expected status ${expected}, got ${answer.shown}`);
}

/** Whether a status is a word that is newer than the pages, such as `revoked`, and follows a decision. */
export function isLater({ status, finalized_at }: Entry): boolean {
  return typeof status === 'string' && !isKnownStatus(status) && typeof finalized_at === 'string';
}

/** Whether an entry is about a known submission: a target may list an unknown id with a status that says so. */
export function isKnown(entry: Entry | undefined | null): boolean {
  return isKnownStatus(entry?.status) || (entry != null && isLater(entry));
}
