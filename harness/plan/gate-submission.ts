import { versionOf } from '../check/version-of.ts';
import type { PlannedCheck } from './plan.ts';

/** The ordinary submission that has to be accepted before a check may begin, by name; null if it rests on none. */
export function gateSubmission({
  check,
  context,
}: Pick<PlannedCheck, 'check' | 'context'>): string | null {
  // It asks for tokens and reads: in production nothing may be submitted, and nothing of it needs that.
  if (check.readOnly) return null;
  if (check.cases === null) return null;
  if (versionOf(check.requirement) === 1) return context.credentialType;
  return check.everyType ? `v2 ${context.credentialType}` : null;
}
