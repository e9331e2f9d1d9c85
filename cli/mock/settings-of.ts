import type { Settings } from '../../mock/settings.ts';
import type { MockFlags } from './flags.ts';

/** What of the second API version was asked to be other than usual. */
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
