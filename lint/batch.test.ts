import { expect, test } from 'vitest';
import { judge } from './judge.ts';

const item = {
  credential_id: 'SPC-00000000-0000-4000-8000-000000000001',
  fields: { full_name: 'Zorvel Quinril', country: 'NZ' },
};

function found(batch: object): readonly string[] {
  const whole = { credential_id: 'SPC-00000000-0000-4000-8000-000000000002', ...batch };
  return judge(whole, undefined).map(
    ({ rule, path, message }) => `${rule} ${path.join('.')}: ${message}`,
  );
}

test('a batch of valid items is clean', () => {
  expect(found({ right_to_work_items: [item, item] })).toEqual([]);
});

test('an item is judged at its place', () => {
  const faulty = { ...item, fields: { ...item.fields, country: 'SG' } };
  expect(found({ right_to_work_items: [item, faulty] })).toEqual([
    'broken-condition right_to_work_items.1.fields.singapore_work_rights: right_to_work_items[1]: fields.singapore_work_rights is required when country is SG',
  ]);
});

test('a list for one object, and no item at all, are errors of the batch', () => {
  expect(found({ digital_identity: [] })).toEqual([
    'wrong-type digital_identity: digital_identity must be object, received array',
  ]);
  expect(found({ education_items: [] })).toEqual([
    'empty-batch : the batch must hold at least one item',
  ]);
});

test('a universal credential is judged by its own fields', () => {
  const universal = { credential_id: 'x', fields: { full_name: 'Zorvel Quinril' } };
  expect(judge(universal, 'universal_credential').map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['fields.credential_name', 'fields.issuer_name']),
  );
});
