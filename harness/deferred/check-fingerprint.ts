import { createHash } from 'node:crypto';
import type { Check } from '../check/check.ts';
import type { Step } from '../check/step.ts';

/**
 * What tells one definition of a check from another: the suite's version and the check's own text.
 *
 * A step that was armed by one definition and settled by another would be judged by a promise that nobody made.
 */
export function fingerprintOf(
  { requirement, variant, title, judge }: Check,
  steps: readonly Step<unknown>[],
  version: string,
): string {
  const told = steps.map(({ name, act, window }) => [name, String(act), String(window)]);
  const text = JSON.stringify([version, requirement, variant, title, told, String(judge)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
