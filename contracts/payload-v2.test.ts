import { expect, test } from 'vitest';
import { credentialTypeV2 } from './credentials/all.ts';
import { payloadV2Schema } from './payload-v2.ts';

function paths(name: string, payload: unknown): readonly string[] {
  const type = credentialTypeV2(name);
  if (!type) throw new Error(`no type ${name}`);
  const issues = payloadV2Schema(type).safeParse(payload).error?.issues ?? [];
  return issues.map(({ path }) => path.join('.'));
}

const fields = { full_name: 'Zorvel Quinril', country: 'NZ' };

test('the fields of v1 are judged under fields', () => {
  expect(paths('right_to_work', { credential_id: 'spc-1', fields })).toEqual([]);
  expect(
    paths('right_to_work', { credential_id: 'spc-1', fields: { ...fields, country: 'Singapore' } }),
  ).toEqual(['fields.country']);
});

test('the conditions of v1 bind v2 fields as well', () => {
  expect(
    paths('right_to_work', { credential_id: 'spc-1', fields: { ...fields, country: 'SG' } }),
  ).toEqual(['fields.singapore_work_rights']);
});

test('the partner chain stands beside the fields for every type', () => {
  const payload = { credential_id: 'spc-1', fields, partner_chain: 'Zorvel Group' };
  expect(paths('right_to_work', payload)).toEqual(['partner_chain']);
  expect(paths('right_to_work', { ...payload, partner_chain: [{ name: 'Zorvel Group' }] })).toEqual(
    [],
  );
});

const issued = {
  full_name: 'Zorvel Quinril',
  issuer_name: 'Zorvel Academy',
  microcredential_name: 'First Aid',
  issue_date: '2024-02-29',
};

test('an asset has an id, a type and data or null', () => {
  const asset = { asset_id: 'a1', asset_type: 'pdf', asset_data: null };
  const sent = { credential_id: 'spc-1', fields: issued };
  expect(paths('microcredential', { ...sent, assets: [asset] })).toEqual([]);
  expect(paths('microcredential', { fields: issued, assets: [{ asset_id: 'a1' }] })).toEqual([
    'credential_id',
    'assets.0.asset_type',
    'assets.0.asset_data',
  ]);
  expect(
    paths('microcredential', { ...sent, assets: [{ ...asset, asset_data: 'see attachment' }] }),
  ).toEqual(['assets.0.asset_data']);
});

test('a universal credential has one asset, of three types', () => {
  const universal = {
    credential_id: 'spc-1',
    fields: {
      full_name: 'Zorvel Quinril',
      credential_name: 'Forklift Licence',
      credential_category: 'licence',
      issuer_name: 'Zorvel Board',
    },
  };
  const asset = (asset_type: string) => ({ asset_id: 'a1', asset_type, asset_data: null });
  expect(paths('universal_credential', { ...universal, assets: [asset('jpg')] })).toEqual([]);
  expect(paths('universal_credential', { ...universal, assets: [asset('gif')] })).toEqual([
    'assets.0.asset_type',
  ]);
  expect(
    paths('universal_credential', { ...universal, assets: [asset('pdf'), asset('png')] }),
  ).toEqual(['assets']);
});
