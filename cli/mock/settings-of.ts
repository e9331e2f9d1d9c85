import type { Settings } from '../../mock/settings.ts';
import type { MockFlags } from './flags.ts';

/** The settings of the second API version that the flags name; all others keep their defaults. */
export function settingsOf(flags: MockFlags): Partial<Settings> {
  const { retry, secretOverlap, callbackParameters, laterStatus, sunset, uploads, deliverTo } =
    flags;
  const asked = {
    retry,
    secretOverlap,
    callbackParameters,
    laterStatus,
    sunset,
    uploads,
    deliverTo,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
