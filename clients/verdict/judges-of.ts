import { type ClientRuleId, clientRequirements } from '../../requirements/client/all.ts';
import { clientJudges } from '../judges/all.ts';
import type { ClientJudge } from '../judges/judge.ts';
import { BAD_RECORDS } from '../judges/submitting/checked-before.ts';
import type { SessionView } from '../session/session-view.ts';

/** What of the rules is judged. */
export interface JudgedRules {
  /** Rules or areas; empty for all. */
  readonly only: readonly string[];
  /** Why an area or a rule is outside, by its name. */
  readonly unsupported: Readonly<Record<string, string>>;
}

/** The judges of the rules that are named, or of all, in the order of the rules. */
export function namedJudges(only: readonly string[]): readonly ClientJudge[] {
  const ids = Object.keys(clientRequirements) as ClientRuleId[];
  return ids.flatMap((id) => {
    if (only.length > 0 && !isNamed(id, only)) return [];
    return clientJudges.filter(({ rule }) => rule === id);
  });
}

/** The same without those of rules that the profile leaves out. */
export function judgesOf({ only, unsupported }: JudgedRules): readonly ClientJudge[] {
  return namedJudges(only).filter(({ rule }) => reasonOutside(rule, unsupported) === undefined);
}

/** Why the profile leaves a rule out; undefined if it does not. */
export function reasonOutside(
  id: string,
  unsupported: JudgedRules['unsupported'],
): string | undefined {
  const name = Object.keys(unsupported).find((each) => isNamed(id, [each]));
  return name === undefined ? undefined : unsupported[name];
}

/** The sessions by which a rule is judged: records with mistakes show one rule alone. */
export function sessionsFor(
  { rule }: ClientJudge,
  views: readonly SessionView[],
): readonly SessionView[] {
  return views.filter(({ scene }) => scene !== BAD_RECORDS || rule === 'CADD-014');
}

/** Whether a rule or its area is named. */
function isNamed(id: string, names: readonly string[]): boolean {
  return names.some((name) => id === name || id.startsWith(`${name}-`));
}
