import type { CredentialTypeNameV2 } from '../../credentials/all.ts';
import type { Asset, PayloadV2 } from '../../payload-v2.ts';
import { examplePayload } from '../credentials.ts';

/** The fields of a universal credential, of a person who does not exist. */
const licence = {
  full_name: 'Synthia Person',
  credential_name: 'Forklift Licence',
  credential_category: 'licence',
  issuer_name: 'Example Safety Board',
  expiry_date: '2029-05-17',
};

/** A file that is uploaded after the submission. */
export const exampleAsset: Asset = { asset_id: 'scan', asset_type: 'pdf', asset_data: null };

/** An ordinary v2 payload of this type, without assets, the same one every time. */
export function examplePayloadV2(type: CredentialTypeNameV2): PayloadV2 {
  if (type === 'universal_credential') return { fields: { ...licence } };
  return { fields: examplePayload(type).data.credential };
}
