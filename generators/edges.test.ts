import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { draws } from '../tests/breadth.ts';
import { edges } from './edges.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';
import { lawOfValid } from './testing/laws.ts';

const world = {
  asOf: '2026-11-22',
  documents: {
    pdf: 'https://certificates.example.edu/sample.pdf',
    open_cert: '{"version":"opencert/2.0"}',
  },
};
const budget = { seed: 5, drawn: draws(8, 50), shrunk: draws(12, 100) };

describe.each(credentialTypes)('unusual payloads of $name', (type) => {
  const all = edges(type, world);

  test('obey the contract, also while they shrink', () => {
    const law = lawOfValid(type, world, '1600');
    const wrong = all.flatMap(({ name, arbitrary }) =>
      drawnAndShrunk(arbitrary, budget)
        .map(law)
        .filter(Boolean)
        .map((says) => `${name}: ${says}`),
    );
    expect(wrong).toEqual([]);
  });

  test('have names that are unique within the type', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('hold a name of exactly 200 characters', () => {
    const long = all.find(({ name }) => name === 'a name of 200 characters');
    const lengths =
      long &&
      drawnAndShrunk(long.arbitrary, budget).map(
        ({ data }) => String(data.credential.full_name).length,
      );
    expect(new Set(lengths)).toEqual(new Set([200]));
  });

  test('hold text of exactly 5,000 characters somewhere', () => {
    const long = all.find(({ name }) => name === 'text of 5,000 characters');
    const payloads = long ? drawnAndShrunk(long.arbitrary, { seed: 5, drawn: 20, shrunk: 0 }) : [];
    expect(payloads.every((payload) => /"[^"]{5000}"/.test(JSON.stringify(payload)))).toBe(true);
    expect(payloads.length).toBeGreaterThan(0);
  });
});

test('education separates documented from assumed edge cases', () => {
  const education = credentialTypes.find(({ name }) => name === 'education');
  const rules = Object.fromEntries(
    (education ? edges(education, world) : []).map(({ name, rule }) => [name, rule]),
  );
  expect(rules).toMatchObject({
    'conferral_year is null': 'ADD-002',
    'conferral_year is absent': 'ADD-019',
    'majors is []': 'ADD-002',
    'transcript.subjects is []': 'ADD-019',
    'transcript.subjects[].completion_date is 29 February': 'ADD-002',
    'document type open_cert with a document': 'ADD-002',
    'text with combining marks (NFD)': 'ADD-019',
  });
});
