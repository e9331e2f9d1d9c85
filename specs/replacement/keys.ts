import type fc from 'fast-check';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { typeOf } from '../examples.ts';

/** The replacement key of a credential type, and whether the profile states it. */
export interface Key {
  readonly fields: readonly string[];
  /** `D` if the profile states it, `A` if it is only our reading of the pages. */
  readonly basis: 'D' | 'A';
}

/** Null if the profile and the pages do not say which fields decide. */
export function keyOf(context: CheckContext): Key | null {
  const stated = context.profile.replacementKeys[context.credentialType];
  if (stated !== undefined) return { fields: stated, basis: 'D' };
  const assumed = typeOf(context).replacementKey;
  return assumed === null ? null : { fields: assumed, basis: 'A' };
}

/** The one case of a check that rests on the key; none if no key is known. */
export function withKey<E>(
  context: CheckContext,
  arbitrary: (key: readonly string[]) => fc.Arbitrary<E> | null,
): readonly Case<E>[] {
  const key = keyOf(context);
  const drawn = key === null ? null : arbitrary(key.fields);
  if (key === null || drawn === null) return [];
  return [{ name: null, ...(key.basis === 'A' && { basis: 'A' as const }), arbitrary: drawn }];
}
