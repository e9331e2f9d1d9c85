import { answerVariants } from './answers.ts';
import { behaviourVariants } from './behaviours.ts';
import { linkVariants } from './links.ts';
import type { Variant } from './variant.ts';
import { wireVariants } from './wire.ts';

/** Every way in which the mock may differ and still conform. */
export const variants: readonly Variant[] = [
  ...wireVariants,
  ...answerVariants,
  ...linkVariants,
  ...behaviourVariants,
];
