import fc from 'fast-check';
import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import type { PayloadV2 } from '../../contracts/payload-v2.ts';
import { partnerChain } from '../partner-chains.ts';
import { oneAsset } from './assets.ts';

/** A v2 payload with every field that makes sense beside the others, a partner chain and, if the type has them, an asset. */
export function fullV2(type: CredentialType, world: World): fc.Arbitrary<PayloadV2> {
  const chain = partnerChain({ minLength: 1, maxLength: 3 });
  const assets = oneAsset(type) ?? fc.constant(null);
  return fc
    .tuple(type.generate(fc, world), chain, assets)
    .map(([fields, partner_chain, files]) => ({
      fields,
      partner_chain,
      ...(files === null ? {} : { assets: files }),
    }));
}
