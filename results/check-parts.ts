import type { Finding } from './finding.ts';

/** The parts of a check that its name holds. */
export type CheckParts = Pick<Finding, 'credentialType' | 'variation'>;

/**
 * The credential type and the variation that the name of a check seems to hold: `ADD-004:education:full_name is 7`.
 *
 * A document leaves them out if this is right, and holds them beside the name if not.
 */
export function checkPartsOf(check: string): CheckParts {
  const [, first = null, ...rest] = check.split(':');
  if (first === null) return { credentialType: null, variation: null };
  const isType = /^[a-z]+(?:_[a-z]+)*$/.test(first);
  const variation = (isType ? rest : [first, ...rest]).join(':');
  return { credentialType: isType ? first : null, variation: variation === '' ? null : variation };
}
