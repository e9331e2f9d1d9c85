import { z } from 'zod';
import { assetsSchema } from './asset.ts';
import { checkedFields } from './checked-fields.ts';
import type { CredentialType } from './credentials/define.ts';
import { partnerChain } from './partner-chain.ts';

/** One asset as it is sent. */
export interface Asset {
  readonly asset_id: string;
  readonly asset_type: string;
  /** A URL, a data URL, or null if the bytes are uploaded afterwards. */
  readonly asset_data: string | null;
}

/** A v2 submission, or an item of a batch, without its `credential_id`, which is given when a request is sent. */
export interface PayloadV2 {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly assets?: readonly Asset[];
  readonly partner_chain?: readonly { readonly name: string }[] | null;
}

const schemas = new WeakMap<CredentialType, ReturnType<typeof buildSchema>>();

function buildSchema(type: CredentialType) {
  return z.looseObject({
    credential_id: z.string(),
    fields: checkedFields(type),
    ...(type.assets && { assets: assetsSchema(type.assets).optional() }),
    partner_chain: partnerChain.optional(),
  });
}

/**
 * Judges a v2 payload of this type: the leaf fields of v1 under `fields`, with `partner_chain` beside them.
 *
 * Source: `docs/api.md#version-2`.
 */
export function payloadV2Schema(type: CredentialType) {
  const built = schemas.get(type) ?? buildSchema(type);
  schemas.set(type, built);
  return built;
}
