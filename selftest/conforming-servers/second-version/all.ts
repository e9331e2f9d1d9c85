import {
  accessVariants,
  memberVariants,
  pathVariants,
  refusalVariants,
  submissionVariants,
} from './submissions.ts';
import { uploadLinkVariants, uploadVariants } from './uploads.ts';
import type { SecondVersionVariant } from './variant.ts';
import { returnVariants, verificationVariants } from './verifications.ts';
import {
  deliveryVariants,
  eventVariants,
  hidingVariants,
  webhookChangeVariants,
  webhookVariants,
} from './webhooks.ts';

/** The server without any difference, judged by the second version. */
export const plainSecondVersion: SecondVersionVariant = {
  name: 'plain v2',
  says: 'nothing is different',
  options: {},
};

const concerns = [
  [submissionVariants, ['V2', 'BATCH']],
  [pathVariants, ['V2', 'BATCH']],
  [accessVariants, ['V2', 'BATCH']],
  [refusalVariants, ['V2', 'BATCH']],
  [memberVariants, ['V2']],
  [uploadLinkVariants, ['ASSET']],
  [uploadVariants, ['ASSET']],
  [verificationVariants, ['VERIFY']],
  [returnVariants, ['VERIFY']],
  [webhookVariants, ['HOOK']],
  [webhookChangeVariants, ['HOOK']],
  [deliveryVariants, ['HOOK']],
  [eventVariants, ['HOOK']],
] as const;

/** Differences of the second version that no run may count against a server, by what they concern. */
export const secondVersionConcerns: readonly (readonly SecondVersionVariant[])[] = concerns.map(
  ([concern]) => concern,
);

/** The areas whose checks show the differences of a concern. */
export const shownInSecondVersion: readonly (readonly [
  concern: readonly SecondVersionVariant[],
  areas: readonly string[],
])[] = [...concerns, [hidingVariants, ['HOOK']]];
