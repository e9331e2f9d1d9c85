import { z } from 'zod';
import { checkedFields } from './checked-fields.ts';
import type { CredentialType } from './credentials/define.ts';
import { partnerChain } from './partner-chain.ts';

const asset = z.looseObject({
  asset_id: z.string(),
  asset_type: z.string(),
  /** A URL, a data URL, or null if the bytes are uploaded afterwards. */
  asset_data: z.string().nullable(),
});

/**
 * Judges a v2 payload of this type: the leaf fields of v1 under `fields`, with `partner_chain` beside them.
 *
 * Source: `docs/api.md#version-2`.
 */
export function payloadV2Schema(type: CredentialType) {
  return z.looseObject({
    credential_id: z.string(),
    fields: checkedFields(type),
    assets: z.array(asset).optional(),
    partner_chain: partnerChain.optional(),
  });
}
