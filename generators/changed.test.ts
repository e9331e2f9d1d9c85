import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import type { Payload } from '../contracts/payload.ts';
import { payloadSchema } from '../contracts/payload.ts';
import { draws } from '../tests/breadth.ts';
import { withOtherField, withOtherValues } from './changed.ts';
import { coherent } from './coherent.ts';
import { valid } from './valid.ts';

const world = {
  asOf: '2026-11-22',
  documents: { pdf: 'https://certificates.example.edu/sample.pdf' },
};

function differing(one: Payload, other: Payload, fields: readonly string[]): readonly string[] {
  const text = ({ data }: Payload, field: string) => JSON.stringify(data.credential[field]);
  return fields.filter((field) => text(one, field) !== text(other, field));
}

describe.each(credentialTypes)('changed payloads of $name', (type) => {
  const schema = payloadSchema(type);
  const fields = Object.keys(type.fields.shape);
  const payloads = fc.sample(valid(type, world), { seed: 11, numRuns: draws(60, 300) });
  const accepted = (payload: Payload) =>
    schema.safeParse(payload).success && coherent(type, payload);

  test('differ in exactly the field that was asked', () => {
    for (const payload of payloads) {
      for (const field of fields) {
        const other = withOtherField(type, payload, field);
        if (other === undefined) continue;
        expect(differing(payload, other, fields)).toEqual([field]);
        expect(accepted(other)).toBe(true);
      }
    }
  });

  test('can differ in each field for some payload', () => {
    const changeable = fields.filter((field) =>
      payloads.some((one) => withOtherField(type, one, field)),
    );
    // With one documented value, and required for Singapore alone, it never differs by itself.
    expect(
      fields.filter((field) => !changeable.includes(field) && field !== 'singapore_work_rights'),
    ).toEqual([]);
  });

  test('keep the replacement key and change what can change', () => {
    const keep = type.replacementKey ?? ['full_name'];
    for (const payload of payloads) {
      const other = withOtherValues(type, payload, keep);
      expect(accepted(other)).toBe(true);
      expect({ ...other, data: { ...other.data, credential: {} } }).toEqual({
        ...payload,
        data: { ...payload.data, credential: {} },
      });
      const same = fields.filter((field) => !differing(payload, other, fields).includes(field));
      expect(
        same.filter((field) => !keep.includes(field) && withOtherField(type, payload, field)),
      ).toEqual([]);
      expect(keep.filter((field) => !same.includes(field))).toEqual([]);
    }
  });

  test('are the same again for the same payload', () => {
    for (const payload of payloads) {
      expect(withOtherValues(type, payload, [])).toEqual(withOtherValues(type, payload, []));
    }
  });
});

test('a field that no type has is named in the error', () => {
  const [type] = credentialTypes;
  const [payload] = type ? fc.sample(valid(type, world), { seed: 1, numRuns: 1 }) : [];
  expect(() => type && payload && withOtherField(type, payload, 'nickname')).toThrow(
    'education has no field nickname',
  );
});

test('a degree awaited becomes one conferred', () => {
  const [education] = credentialTypes;
  if (!education) throw new Error('no types');
  const awaited = fc
    .sample(valid(education, world), { seed: 2, numRuns: 200 })
    .filter(({ data }) => data.credential.awaiting_graduation === true)
    .map(
      (payload) =>
        withOtherValues(education, payload, education.replacementKey ?? []).data.credential,
    );
  expect(awaited.length).toBeGreaterThan(10);
  expect(new Set(awaited.map(({ awaiting_graduation }) => awaiting_graduation))).toEqual(
    new Set([false]),
  );
  expect(awaited.every(({ conferral_year }) => typeof conferral_year === 'string')).toBe(true);
});
