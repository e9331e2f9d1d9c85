import { expect, test } from 'vitest';
import { credentialType } from './credentials/all.ts';
import { payloadV2Schema } from './payload-v2.ts';

function paths(name: string, payload: unknown): readonly string[] {
  const type = credentialType(name);
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

test('an asset has an id, a type and data or null', () => {
  const asset = { asset_id: 'a1', asset_type: 'pdf', asset_data: null };
  expect(paths('right_to_work', { credential_id: 'spc-1', fields, assets: [asset] })).toEqual([]);
  expect(paths('right_to_work', { fields, assets: [{ asset_id: 'a1' }] })).toEqual([
    'credential_id',
    'assets.0.asset_type',
    'assets.0.asset_data',
  ]);
});
