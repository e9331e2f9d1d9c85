import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../contracts/credentials/all.ts';
import type { CredentialType } from '../contracts/credentials/define.ts';
import { valueAt } from '../contracts/json-path.ts';
import { draws } from '../tests/breadth.ts';
import { pathOfEvery } from './format-path.ts';
import { placesIn } from './places-in.ts';
import { payloadNodes } from './schema-nodes.ts';
import { drawnAndShrunk } from './testing/drawn-and-shrunk.ts';
import { lawOfValid } from './testing/laws.ts';
import { complete, valid } from './valid.ts';

const world = {
  asOf: '2026-11-22',
  documents: {
    pdf: 'https://certificates.example.edu/sample.pdf',
    png: 'https://certificates.example.edu/sample.png',
    jpg: 'https://certificates.example.edu/sample.jpg',
    open_cert: '{"version":"opencert/2.0"}',
  },
};
// 50 draws reach every branch of a type.
const much = { seed: 7, drawn: draws(200, 1000), shrunk: draws(50, 200) };
const some = { seed: 7, drawn: draws(60, 1000), shrunk: draws(40, 200) };

/** Every branch that a schema has: what may be there or not, null, each closed value, each form of a date. */
function branches(type: CredentialType): readonly string[] {
  return payloadNodes(type).flatMap(
    ({ path, kind, optional, nullable, values, calendar, absentBasis }) => [
      `${pathOfEvery(path)} there`,
      ...(optional && absentBasis !== 'A' ? [`${pathOfEvery(path)} absent`] : []),
      ...(nullable ? [`${pathOfEvery(path)} null`] : []),
      ...(kind === 'closed' ? values.map((value) => `${pathOfEvery(path)} = ${value}`) : []),
      ...(calendar === 'year-or-date'
        ? [`${pathOfEvery(path)} long 4`, `${pathOfEvery(path)} long 10`]
        : []),
    ],
  );
}

function reached(type: CredentialType, payloads: readonly unknown[]): ReadonlySet<string> {
  const found = payloads.flatMap((payload) =>
    payloadNodes(type).flatMap(({ path }) =>
      placesIn(payload, path).flatMap((place) => {
        const value = valueAt(payload, place);
        const name = pathOfEvery(path);
        if (value === undefined) return [`${name} absent`];
        if (value === null) return [`${name} null`];
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return [`${name} there`, `${name} = ${text}`, `${name} long ${text.length}`];
      }),
    ),
  );
  return new Set(found);
}

describe.each(credentialTypes)('valid payloads of $name', (type) => {
  const law = lawOfValid(type, world);
  const drawn = drawnAndShrunk(valid(type, world), much);

  test('obey the contract, also while they shrink', () => {
    expect(drawn.map(law).filter(Boolean)).toEqual([]);
  });

  test('obey the contract if every field is there', () => {
    expect(drawnAndShrunk(complete(type, world), some).map(law).filter(Boolean)).toEqual([]);
  });

  test('are the same again for the same seed', () => {
    expect(drawnAndShrunk(valid(type, world), some)).toEqual(
      drawnAndShrunk(valid(type, world), some),
    );
  });

  test('reach every branch that the schema has', () => {
    const found = reached(type, drawn.slice(0, much.drawn));
    expect(branches(type).filter((branch) => !found.has(branch))).toEqual([]);
  });

  test('never carry a document that the world lacks', () => {
    const poor = { asOf: world.asOf, documents: {} };
    const documents = drawnAndShrunk(valid(type, poor), some).map(
      ({ data }) => data.document ?? null,
    );
    expect(new Set(documents)).toEqual(new Set([null]));
  });

  test('never carry an id or an undocumented field', () => {
    const keys = new Set(payloadNodes(type).map(({ path }) => path.join('.')));
    const own = drawn.flatMap(({ data, ...payload }) => [
      ...Object.keys(payload),
      ...Object.keys(data.credential).map((key) => `data.credential.${key}`),
    ]);
    expect([...new Set(own)].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('are plain objects that JSON leaves alone', () => {
    for (const payload of drawn) {
      expect(JSON.parse(JSON.stringify(payload))).toStrictEqual(payload);
    }
  });
});

test('a run in 1990 knows nothing of later years', () => {
  const past = { ...world, asOf: '1990-02-03' };
  const wrong = credentialTypes.flatMap((type) =>
    drawnAndShrunk(valid(type, past), some).map(lawOfValid(type, past)).filter(Boolean),
  );
  expect(wrong).toEqual([]);
});
