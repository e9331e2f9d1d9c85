import { answerVariants } from './answers.ts';
import { eventVariants } from './events.ts';
import type { V2Variant } from './variant.ts';

/** Every way in which the second version of a server may differ and still conform. */
export const v2Variants: readonly V2Variant[] = [...answerVariants, ...eventVariants];
