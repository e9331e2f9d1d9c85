import { z } from 'zod';

/**
 * The intermediaries between the integration partner and the issuer, parent to child, or null.
 *
 * Neither the partner nor the issuer itself is a member.
 */
export const partnerChain = z
  .array(z.object({ name: z.string().meta({ requiredBasis: 'A' }) }))
  .meta({ emptyBasis: 'D' })
  .nullable();
