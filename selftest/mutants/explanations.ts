import type { Explanation } from './explanation.ts';

/** Survivors that nothing should notice, each with the reason. */
export const explanations: readonly Explanation[] = [];
