import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { payloadV2Schema } from '../../contracts/payload-v2.ts';
import { makeTestData } from './make-test-data.ts';

const asOf = '2026-11-28';
const documents = 'http://127.0.0.1:1/documents';

test('every retake is later than the test that it follows', () => {
  const property = fc.property(fc.nat(), (seed) => {
    const { people, updates } = makeTestData({ seed, asOf, people: 6, documents });
    const records = people.flatMap(({ credentials }) => credentials);
    for (const { of, fields } of updates) {
      const before = records.find(({ key }) => key === of)?.fields.completion_date as
        | string
        | undefined;
      if (before === undefined) continue;
      expect((fields.completion_date as string) > before).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 50 });
});

test('the credentials of a batch are valid by the second version', () => {
  const { people } = makeTestData({ seed: 7, asOf, people: 6, batch: true, documents });
  const [first] = people;
  const types = first?.credentials.map(({ credential_type: type }) => type);
  expect(types).toEqual([
    'education',
    'microcredential',
    'digital_identity',
    'universal_credential',
  ]);
  for (const { credential_type: name, fields } of first?.credentials ?? []) {
    const type = credentialTypeV2(name);
    const item = { credential_id: 'ITEM-1', fields };
    expect(type && payloadV2Schema(type).safeParse(item).error).toBeUndefined();
  }
});
