import type { Profile } from '../../profiles/profile.ts';

/** What a check is planned for: one credential type of one target, as of one day. */
export interface CheckContext {
  /** The name of the credential type. */
  readonly credentialType: string;
  readonly profile: Profile;
  /** The run's date, `YYYY-MM-DD`. */
  readonly asOf: string;
}
