import type { Behaviour, Change } from '../../mock/behaviour.ts';
import type { Settings } from '../../mock/settings.ts';
import type { Profile } from '../../profiles/profile.ts';

/** A way in which a server may differ from the mock and still conform: no check may fail because of it. */
export interface V2Variant {
  readonly name: string;
  /** The difference in one sentence. */
  readonly says: string;
  /** The areas on which it could show. */
  readonly areas: readonly string[];
  /** The functions that it puts in place of those of `honest`. */
  readonly apply?: (honest: Behaviour) => Change;
  readonly settings?: Partial<Settings>;
  /** What the profile of such a server says of it. */
  readonly profile?: Partial<Profile>;
  /** The rules that may warn of it, because what they assume is another way here. */
  readonly warns?: readonly string[];
}
