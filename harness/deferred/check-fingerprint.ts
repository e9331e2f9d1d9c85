import { createHash } from 'node:crypto';
import type { Check } from '../check/check.ts';
import type { Step } from '../check/step.ts';

/**
 * Identifies the definition of a check: the suite's version, the check's revision, its steps and their windows.
 *
 * A step that one definition armed must not be settled by another, which would judge another promise. No
 * text of a function is part of it: a checkout and the package that is built from it must agree.
 */
export function fingerprintOf(
  { requirement, variant, title, revision }: Check,
  steps: readonly Step<unknown>[],
  version: string,
): string {
  const timed = steps.map(({ name, window }) => [name, windowData(window)]);
  const text = JSON.stringify([version, requirement, variant, title, revision, timed]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A window's numbers; JSON has no Infinity, so they are written as text. */
function windowData(window: Step<unknown>['window']): string[] | string | null {
  if (window === null) return null;
  if (typeof window === 'function') return 'decided by earlier answers';
  return [window.of, ...[window.from, window.to, window.moment, window.edge].map(String)];
}
