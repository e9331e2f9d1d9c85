import type { Check } from '../../harness/check/check.ts';
import { asking } from './asking.ts';
import { callbacks } from './callbacks.ts';
import { results } from './results.ts';

/** Every check of verifications; what they send to webhooks is looked at there. */
export const verifyChecks: readonly Check[] = [...asking, ...results, ...callbacks];
