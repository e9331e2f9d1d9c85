import type { AnswerMemo } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { jsonOf } from '../../targets/answer.ts';

/** The field that a refused request has wrong. */
export interface FieldAtFault {
  /** The last name in its path. */
  readonly field: string;
  /** The other fields of a rule about several of them; empty if the rule is about one. */
  readonly others: readonly string[];
}

/**
 * A refusal that names the field at fault: as a path, or in a sentence, as `Full name can't be blank` does. For a rule about
 * several fields, any of them or an entry `base` is enough. Source: `docs/api.md#errors`.
 *
 * @throws {Violation} if the answer does neither
 */
export function expectFieldNamed(
  { request, text, shown }: Pick<AnswerMemo, 'request' | 'text' | 'shown'>,
  { field, others }: FieldAtFault,
): void {
  const said = folded(text);
  if ([field, ...others].some((name) => said.includes(folded(name)))) return;
  if (others.length > 0 && hasBase(jsonOf({ text }))) return;
  throw new Violation(`${request}: expected the error to name ${field}, got ${shown}`);
}

/** Without letter case and what separates words: `Full name`, `full-name` and `fullName` are all `full_name`. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[_\-\s]+/g, '');
}

/** Whether a member is called `base`, or names its field so: `{"base":["…"]}`, `{"field":"base"}`. */
function hasBase(value: unknown): boolean {
  if (value === 'base') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name === 'base' || hasBase(member));
}
