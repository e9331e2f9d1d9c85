import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { shortPath } from './format-path.ts';
import { invalid } from './invalid.ts';
import { mutations } from './mutations.ts';
import { payloadNodes } from './schema-nodes.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';
import { lawOfInvalid } from './testing/laws.ts';

const world = {
  asOf: '2026-11-22',
  documents: {
    pdf: 'https://certificates.example.edu/sample.pdf',
    png: 'https://certificates.example.edu/sample.png',
    jpg: 'https://certificates.example.edu/sample.jpg',
    open_cert: '{"version":"opencert/2.0"}',
  },
};

function named(typeName: string): Record<string, string> {
  const type = credentialTypes.find(({ name }) => name === typeName);
  if (!type) throw new Error(`no type ${typeName}`);
  return Object.fromEntries(
    mutations(type, world).map(({ name, rule, basis }) => [name, rule + (basis ?? '')]),
  );
}

describe.each(credentialTypes)('faulty payloads of $name', (type) => {
  const all = mutations(type, world);
  const drawn = all.map((mutation) => ({
    mutation,
    values: drawnAndShrunk(invalid(type, mutation, world), { seed: 3, drawn: 5, shrunk: 20 }),
  }));

  test('fail at their fault and nowhere else, also shrunk', () => {
    const wrong = drawn.flatMap(({ mutation, values }) =>
      values
        .map(lawOfInvalid(type, mutation.path))
        .filter(Boolean)
        .map((says) => `${mutation.name}: ${says}`),
    );
    expect(wrong).toEqual([]);
  });

  test('have names that are unique within the type', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('really differ from the payload they start from', () => {
    const unchanged = drawn.flatMap(({ mutation, values }) =>
      values
        .filter(({ base, payload }) => JSON.stringify(base) === JSON.stringify(payload))
        .map(() => mutation.name),
    );
    expect(unchanged).toEqual([]);
  });

  test('are never null in an optional field, which the pages do not say is refused', () => {
    const optional = new Set(
      payloadNodes(type)
        .filter((node) => node.optional || node.nullable)
        .map(({ path }) => shortPath(path)),
    );
    const nulls = all.filter(({ change }) => typeof change === 'object' && change.value === null);
    expect(nulls.filter(({ path }) => optional.has(shortPath(path)))).toEqual([]);
    expect(nulls.length).toBeGreaterThan(0);
  });
});

test('education names the faults a reader would look for', () => {
  expect(named('education')).toMatchObject({
    'full_name is absent': 'ADD-003',
    'transcript.subjects[0].code is absent': 'ADD-003',
    'transcript.overall.score is a number': 'ADD-004',
    'has_majors is the string "true"': 'ADD-004',
    'transcript.overall.issuance_date is 2023-02-29': 'ADD-005',
    'document_type is english_assessment': 'ADD-006',
    'credential_type is microcredential': 'ADD-007',
    'conferral_year: null while not awaiting graduation': 'ADD-008',
    'conferral_year: a year while awaiting graduation': 'ADD-020',
    'data.document is text that is not a URL under pdf': 'ADD-011',
  });
});

test('a year is not a malformed subject completion date', () => {
  expect(named('education')).not.toHaveProperty(['transcript.subjects[0].completion_date is 2023']);
});

test('what the pages only suggest is marked as assumed', () => {
  expect(named('career_history')).toMatchObject({
    'employment is absent': 'ADD-003A',
    'employment is []': 'ADD-003A',
    'employment[0].organisation is absent': 'ADD-003',
    'employment: neither classification nor title in any record': 'ADD-010',
  });
  expect(named('right_to_work')).toMatchObject({
    'country is SGP': 'ADD-006A',
    'singapore_work_rights: absent while country is SG': 'ADD-009',
  });
});

test('no fault is claimed of documents that the world lacks', () => {
  const rules = credentialTypes.flatMap((type) =>
    mutations(type, { asOf: world.asOf, documents: {} }).map(({ name }) => name),
  );
  expect(rules.filter((name) => name.endsWith('under pdf'))).toEqual([]);
});
