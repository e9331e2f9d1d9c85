import type fc from 'fast-check';
import type { AddRequest } from './add-request.ts';
import type { Check } from './check.ts';
import type { CheckContext } from './check-context.ts';
import type { AnyPayload } from './partner.ts';

/** The checks of one API, and the ordinary requests that the gate sends before any of them. */
export interface Suite {
  readonly checks: readonly Check[];
  /** Every credential type there is, listed in the profile or not. */
  readonly credentialTypes: readonly string[];
  /** The same for the second API version. */
  readonly credentialTypesV2: readonly string[];
  /** The OAuth scope of a credential type. */
  readonly scopeOf: (credentialType: string) => string;
  readonly ordinary: (context: CheckContext) => fc.Arbitrary<AnyPayload>;
  readonly ordinaryV2: (context: CheckContext) => fc.Arbitrary<AddRequest>;
  /**
   * Payloads, the simplest first. One of them must be accepted before the checks of a credential type begin.
   *
   * Default: an ordinary one.
   */
  readonly openings?: (context: CheckContext) => readonly fc.Arbitrary<AnyPayload>[];
}
