import type { BrokerFlags } from './broker-options.ts';
import type { VersionFlags } from './version-options.ts';

/** The options of `spc pact verify` as commander reads them. */
export interface VerifyFlags extends BrokerFlags, VersionFlags {
  readonly target?: string;
  readonly fault: readonly string[];
  readonly selector: readonly Readonly<Record<string, unknown>>[];
  readonly pending: boolean;
  readonly publish: boolean;
}
