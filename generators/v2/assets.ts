import fc from 'fast-check';
import type { AssetRule, CredentialType } from '../../contracts/credentials/define.ts';
import type { Asset } from '../../contracts/payload-v2.ts';

/** Assets whose bytes are uploaded afterwards, each under an id of its own within the submission. */
function assetsToUpload(
  { types }: AssetRule,
  length: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<Asset[]> {
  return fc.array(fc.constantFrom(...types), length).map((chosen) =>
    chosen.map((asset_type, index) => ({
      asset_id: `asset-${index + 1}`,
      asset_type,
      asset_data: null,
    })),
  );
}

/** One asset for a type that has them; null for any other. */
export function oneAsset({ assets }: CredentialType): fc.Arbitrary<Asset[]> | null {
  return assets === undefined ? null : assetsToUpload(assets, { minLength: 1, maxLength: 1 });
}
