import type { Profile } from '../../../profiles/profile.ts';
import type { Variant } from '../../independent-server/variants/variant.ts';

/** One difference of the second version that no run may count against a server. */
export interface SecondVersionVariant extends Variant {
  /** The requirements that could not be judged on it, as one of them allows. */
  readonly blocked?: readonly string[];
  /** What the profile of such a server says of it. */
  readonly profile?: Partial<Profile>;
}
