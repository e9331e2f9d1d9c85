import { linkVariants } from './links.ts';
import { payloadVariants } from './payloads.ts';
import { peopleVariants } from './people.ts';
import { refusalVariants } from './refusals.ts';
import { statusVariants } from './statuses.ts';
import { submissionVariants } from './submissions.ts';
import { together } from './together.ts';
import { tokenVariants } from './tokens.ts';
import { transportVariants } from './transport.ts';
import type { Variant } from './variant.ts';
import { wireVariants } from './wire.ts';

/** The differences by what they concern: those of two concerns do not touch each other. */
export const concerns: readonly (readonly Variant[])[] = [
  tokenVariants,
  refusalVariants,
  payloadVariants,
  submissionVariants,
  linkVariants,
  peopleVariants,
  statusVariants,
  wireVariants,
  transportVariants,
];

/** The server without any difference. */
export const plainVariant: Variant = { name: 'plain', says: 'nothing is different', options: {} };

/** The plain server, every difference singly, and many at once. */
export const variants: readonly Variant[] = [plainVariant, ...concerns.flat(), ...together];
