import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import type { Payload } from '../contracts/payload.ts';
import { draws } from '../tests/breadth.ts';
import { shortPath } from './format-path.ts';
import { basesFor, invalid } from './invalid.ts';
import type { Mutation } from './mutations/mutation.ts';
import { mutations } from './mutations.ts';
import { payloadNodes } from './schema-nodes.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';
import { lawOfInvalid, lawOfValid } from './testing/laws.ts';

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
  // All faults that need the same document change the same payloads.
  const bases = new Map<Mutation['documentType'], readonly Payload[]>();
  for (const mutation of all) {
    const { documentType } = mutation;
    if (bases.has(documentType)) continue;
    const drawn = { seed: 3, drawn: draws(3, 20), shrunk: draws(9, 60) };
    bases.set(documentType, drawnAndShrunk(basesFor(type, mutation, world), drawn));
  }
  const faulty = all.map((mutation) => ({
    mutation,
    pairs: (bases.get(mutation.documentType) ?? []).map((base) => ({
      base,
      payload: mutation.apply(base),
    })),
  }));

  test('start from payloads that the contract accepts, also shrunk', () => {
    const law = lawOfValid(type, world);
    expect([...bases.values()].flat().map(law).filter(Boolean)).toEqual([]);
    expect([...bases.values()].map(({ length }) => length > 3)).not.toContain(false);
  });

  // A payload that its fault leaves as it was is accepted, as its base is.
  test('fail at their fault and nowhere else, also shrunk', () => {
    const wrong = faulty.flatMap(({ mutation, pairs }) => {
      const law = lawOfInvalid(type, mutation.path);
      const says = pairs.map(({ payload }) => law(payload)).filter(Boolean);
      return says.map((one) => `${mutation.name}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  test('are drawn beside the payload that they change', () => {
    const other = faulty.flatMap(({ mutation, pairs: [first] }) => {
      const drawn = fc.sample(invalid(type, mutation, world), { seed: 3, numRuns: 1 });
      return JSON.stringify(drawn) === JSON.stringify([first]) ? [] : [mutation.name];
    });
    expect(other).toEqual([]);
  });

  test('have names that are unique within the type', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
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
