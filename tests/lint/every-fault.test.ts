import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import { edges } from '../../generators/edges.ts';
import { full } from '../../generators/full.ts';
import { invalid } from '../../generators/invalid.ts';
import { mutations } from '../../generators/mutations.ts';
import { valid } from '../../generators/valid.ts';
import type { Misfit } from '../../lint/finding.ts';
import { judge } from '../../lint/judge.ts';
import { sampleDocuments } from '../../targets/open/sample-documents.ts';
import type { Loose } from './payload-file.ts';

const world = { asOf: '2026-01-01', documents: sampleDocuments };
const id = '00000000-0000-4000-8000-000000000001';

function errors(misfits: readonly Misfit[]): Misfit[] {
  return misfits.filter(({ level }) => level === 'error');
}

function asV2({ data: { credential } }: Loose): Loose {
  const { partner_chain, ...fields } = credential;
  return { credential_id: id, fields, ...(partner_chain === undefined ? {} : { partner_chain }) };
}

describe.each(credentialTypes)('$name', (type) => {
  test('gives no alarm on what a careful partner sends', () => {
    fc.assert(
      fc.property(full(type, world), (payload) => {
        expect(judge({ id, ...payload }, undefined)).toEqual([]);
      }),
    );
  });

  test('gives no error on what the pages accept', () => {
    fc.assert(
      fc.property(valid(type, world), (payload) => {
        expect(errors(judge({ id, ...payload }, undefined))).toEqual([]);
      }),
    );
  });

  test('gives no error on what is unusual and accepted', () => {
    for (const { arbitrary } of edges(type, world)) {
      const sample = fc.sample(arbitrary, { seed: 1, numRuns: 3 });
      expect(sample.flatMap((one) => errors(judge({ id, ...one }, undefined)))).toEqual([]);
    }
  });

  test('gives an error for every single fault, at its field', () => {
    const unseen = mutations(type, world).filter((mutation) => {
      const [one] = fc.sample(invalid(type, mutation, world), { seed: 1, numRuns: 1 });
      const found = errors(judge({ id, ...one?.payload }, type.name));
      const place = mutation.path.join('.');
      return !found.some(({ path }) => {
        const at = path.join('.');
        return at !== '' && (place.startsWith(at) || at.startsWith(`${place}.`));
      });
    });
    expect(unseen.map(({ name }) => name)).toEqual([]);
  });

  test('suggests only values that end the error they are for', () => {
    const wrong = mutations(type, world).flatMap((mutation) => {
      const [one] = fc.sample(invalid(type, mutation, world), { seed: 1, numRuns: 1 });
      const payload = { id, ...one?.payload };
      return errors(judge(payload, type.name)).flatMap(({ path, suggestion }) => {
        if (!suggestion.startsWith('write ')) return [];
        const mended = withValueAt(payload, path, JSON.parse(suggestion.slice('write '.length)));
        const left = errors(judge(mended, type.name)).map((misfit) => misfit.path.join('.'));
        return left.includes(path.join('.')) ? [mutation.name] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('judges the fields of a v2 request alike', () => {
    fc.assert(
      fc.property(full(type, world), (payload) => {
        const v2 = asV2(payload);
        expect(judge(v2, type.name)).toEqual([]);
        const { full_name: _, ...nameless } = v2.fields;
        const misfits = judge({ ...v2, fields: nameless }, type.name);
        expect(misfits).toMatchObject([{ rule: 'required', path: ['fields', 'full_name'] }]);
      }),
    );
  });
});

test('a v2 request without its type gets a hint', () => {
  expect(judge({ credential_id: id, fields: {} }, undefined)).toMatchObject([
    { rule: 'required', path: ['credential_type'], suggestion: expect.stringContaining('--type') },
  ]);
});
