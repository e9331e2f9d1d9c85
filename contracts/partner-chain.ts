import { z } from 'zod';

/**
 * The intermediaries between the integration partner and the issuer, parent to child, or null.
 *
 * The partner and the issuer themselves are not members.
 */
export const partnerChain = z
  .array(z.object({ name: z.string().meta({ requiredBasis: 'A' }) }))
  .meta({ emptyBasis: 'D' })
  .nullable();
