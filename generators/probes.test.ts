import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { probes } from './probes.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';

const world = {
  asOf: '2026-11-22',
  documents: { pdf: 'https://certificates.example.edu/sample.pdf' },
};

describe.each(credentialTypes)('probes of $name', (type) => {
  const all = probes(type, world);

  test('have names that are unique within the type', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('can all be drawn, for the right type', () => {
    const types = all.flatMap(({ arbitrary }) =>
      drawnAndShrunk(arbitrary, { seed: 9, drawn: 3, shrunk: 5 }).map(
        (payload) => payload.credential_type,
      ),
    );
    expect(new Set(types)).toEqual(new Set([type.name]));
  });
});

test('incoherent values of education are probed, not judged', () => {
  const education = credentialTypes.find(({ name }) => name === 'education');
  const names = education && probes(education, world).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'an unknown field in the submission',
      'full_name is empty',
      'awaiting_graduation is null',
      'transcript.overall.issuance_date lies ahead',
      'has_majors is true without majors',
      'data.document is null under pdf',
    ]),
  );
});
