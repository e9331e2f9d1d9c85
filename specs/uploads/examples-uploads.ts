import fc from 'fast-check';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import { validV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { worldV2Of } from '../v2/examples-v2.ts';

/** A submission with assets that are uploaded afterwards. */
export interface WithAssets {
  readonly request: AddRequest;
  readonly assetType: string;
}

/** The types of a profile that take assets. */
function typesWithAssets({ profile }: CheckContext): readonly CredentialType[] {
  return credentialTypesV2.filter(
    ({ name, assets, v2Only }) =>
      assets !== undefined &&
      profile.credentialTypes.includes(name) &&
      (!v2Only || profile.categories !== null),
  );
}

/** Why a profile has nothing to upload; null if it has. */
export function lacksAssets(context: CheckContext): string | null {
  return typesWithAssets(context).length > 0 ? null : 'the profile lists no type that takes files';
}

/** A submission of the first type that takes assets, with one to upload. */
export function oneUpload(context: CheckContext): fc.Arbitrary<WithAssets> {
  const [type] = typesWithAssets(context);
  return type === undefined
    ? fc.constant(nothing)
    : uploadOf(context, type, type.assets?.types[0] ?? 'pdf');
}

/** One submission of each type and asset type that is documented. */
export function everyUpload(context: CheckContext): readonly Case<WithAssets>[] {
  return typesWithAssets(context).flatMap((type) =>
    (type.assets?.types ?? []).map((assetType) => ({
      name: `${type.name}, ${assetType}`,
      arbitrary: uploadOf(context, type, assetType),
    })),
  );
}

const nothing: WithAssets = { request: { type: 'education', body: {} }, assetType: 'pdf' };

function uploadOf(
  context: CheckContext,
  type: CredentialType,
  assetType: string,
): fc.Arbitrary<WithAssets> {
  return validV2(type, worldV2Of(context)).map(({ fields }) => ({
    request: { type: type.name, body: { fields, assets: [asset('asset-1', assetType)] } },
    assetType,
  }));
}

/** An asset whose bytes come afterwards. */
export function asset(asset_id: string, asset_type: string, asset_data: string | null = null) {
  return { asset_id, asset_type, asset_data };
}

/** A batch of two items of one kind, each with an asset; null if the profile has no kind for it. */
export function twoItemsWithAssets(context: CheckContext): fc.Arbitrary<AddRequest> | null {
  const keys: Readonly<Record<string, string>> = {
    education: 'education_items',
    microcredential: 'microcredential_items',
    english_proficiency: 'english_proficiency_items',
    universal_credential: 'universal_credential_items',
  };
  const [type] = typesWithAssets(context);
  if (type === undefined || context.profile.unsupported.BATCH !== undefined) return null;
  const item = validV2(type, worldV2Of(context));
  return fc.tuple(item, item).map((two) => ({
    type: 'batch',
    body: {
      [keys[type.name] ?? '']: two.map(({ fields }, at) => ({
        fields,
        assets: [asset(`asset-${at + 1}`, type.assets?.types[0] ?? 'pdf')],
      })),
    },
  }));
}
