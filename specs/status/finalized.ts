import { z } from 'zod';
import type { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { Entry } from '../statuses.ts';

/** A UTC time, with `Z` or `+00:00` and any fraction. */
const UtcTime = z.iso.datetime({ offset: true }).refine((text) => /(Z|[+-]00:00)$/i.test(text));

/** @throws {Violation} if there is a time before the status is final. An absent field only warns: older answers lack it. */
export function expectNotFinal(answer: AnswerMemo, { finalized_at }: Entry): void {
  if (finalized_at === undefined) throw absent(answer, 'null');
  if (finalized_at !== null) {
    throw new Violation(
      `${answer.request}: expected finalized_at null while incomplete, got ${answer.shown}`,
    );
  }
}

/**
 * The time at which a status became final, in seconds since 1970.
 *
 * @throws {Violation} if it is null or not a UTC time. An absent field only warns: older answers lack it.
 */
export function expectFinalTime(answer: AnswerMemo, { finalized_at }: Entry): number {
  if (finalized_at === undefined) throw absent(answer, 'a time');
  if (typeof finalized_at === 'string' && isUtcTime(finalized_at)) {
    return Date.parse(finalized_at) / 1000;
  }
  throw new Violation(
    `${answer.request}: expected finalized_at like 2026-01-01T12:00:00Z, got ${answer.shown}`,
  );
}

/** Whether a text is a UTC time such as `2026-01-01T12:00:00Z`. */
export function isUtcTime(text: string): boolean {
  return UtcTime.safeParse(text.toUpperCase()).success;
}

/** RFC 3339 section 5.6 allows small letters, and some readers do not. @throws {Violation} as a warning. */
export function expectCapitals({ request }: AnswerMemo, { finalized_at: time }: Entry): void {
  if (typeof time !== 'string' || time === time.toUpperCase()) return;
  throw new Violation(`${request}: expected finalized_at with T and Z, got ${time}`, {
    basis: 'A',
  });
}

function absent(answer: AnswerMemo, expected: string): Violation {
  return new Violation(
    `${answer.request}: expected finalized_at ${expected}, it is absent from ${answer.shown}`,
    {
      basis: 'A',
    },
  );
}
