import { z } from 'zod';
import { isRefusal } from '../../harness/check/expectations.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { expectJsonBody } from '../json-body.ts';
import { leaksIn } from './leaks.ts';
import { expectProblemStatus } from './problem-document.ts';

/** A refusal, and the names of the secrets that it holds: the secrets themselves are not kept. */
export const Refusal = z.object({ answer: AnswerMemo, leaks: z.array(z.string()) });
export type Refusal = z.infer<typeof Refusal>;

/** What came back for a request that has to be refused. @param secrets by their names */
export function refusalOf(answer: AnswerMemo, secrets: Readonly<Record<string, string>>): Refusal {
  return { answer, leaks: [...leaksIn(answer.text, secrets)] };
}

/**
 * A refusal in JSON that holds no secret. Source: `docs/api.md#errors`.
 *
 * @throws {Inconclusive} if the request was not refused
 * @throws {Violation} if the answer is not JSON, holds a secret or contradicts its own status
 */
export function expectDiscreetRefusal({ answer, leaks }: Refusal): void {
  const wasNotRefused = new Inconclusive(
    `${answer.request} was not refused, so there is no refusal to look at: ${answer.shown}`,
  );
  if (answer.status < 400) throw wasNotRefused;
  expectNoLeak(answer.request, leaks);
  expectJsonBody(answer, 'a JSON error body');
  expectProblemStatus(answer);
  // A server that fails has refused nothing, but its error may hold a secret too.
  if (!isRefusal(answer)) throw wasNotRefused;
}

/** @throws {Violation} if an error holds a secret */
export function expectNoLeak(request: string, leaks: readonly string[]): void {
  if (leaks.length === 0) return;
  throw new Violation(
    `${request}: expected a discreet error, it gives away ${leaks.join(' and ')}`,
  );
}
