import type { Verifications } from '../behaviour/verifications.ts';
import type { Fault } from './fault.ts';

/** A fault of the verifications of a mock. */
export function verifying(
  name: string,
  violates: readonly string[],
  says: string,
  change: (verifications: Verifications) => Partial<Verifications>,
): Fault {
  return {
    name,
    violates,
    says,
    apply: ({ verifications }) => ({ verifications: change(verifications) }),
  };
}
