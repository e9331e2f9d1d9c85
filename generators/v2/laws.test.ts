import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BatchKind, batchKinds, batchSchema } from '../../contracts/batch.ts';
import { credentialTypesV2 } from '../../contracts/credentials/all.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import { type PayloadV2, payloadV2Schema } from '../../contracts/payload-v2.ts';
import { draws } from '../../tests/breadth.ts';
import { coherentFields } from '../coherent.ts';
import { drawnAndShrunk } from '../testing/drawn-and-shrunk.ts';
import { anyBatch, faultyBatches } from './batches.ts';
import { edgesV2 } from './edges.ts';
import { invalidV2 } from './invalid.ts';
import { assetMutations, mutationsV2, ruleInV2 } from './mutations.ts';
import { completeV2, validV2 } from './valid.ts';

const world = { asOf: '2026-11-22', documents: {} };
const budget = { seed: 3, drawn: 20, shrunk: 40 };
const few = { seed: 3, drawn: draws(3, 5), shrunk: draws(9, 60) };

function issuesOf(type: CredentialType, payload: PayloadV2) {
  return payloadV2Schema(type).safeParse({ credential_id: 'x', ...payload }).error?.issues ?? [];
}

describe.each(credentialTypesV2)('v2 payloads of $name', (type) => {
  test('are accepted by the contract and coherent, also shrunk', () => {
    const wrong = drawnAndShrunk(validV2(type, world), budget).filter(
      (payload) => issuesOf(type, payload).length > 0 || !coherentFields(type, payload.fields),
    );
    expect(wrong).toEqual([]);
  });

  test('at an edge are accepted by the contract, under names of their own', () => {
    const all = edgesV2(type, world);
    const wrong = all.flatMap(({ name, arbitrary }) =>
      drawnAndShrunk(arbitrary, few).flatMap((payload) =>
        issuesOf(type, payload).map(({ path }) => `${name}: ${path.join('.')}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('with a fault are refused at it and nowhere else', () => {
    const all = [...mutationsV2(type, world), ...assetMutations(type)];
    // All faults change the same payloads.
    const bases = drawnAndShrunk(completeV2(type, world), few);
    expect(bases.flatMap((base) => issuesOf(type, base))).toEqual([]);
    const wrong = all.flatMap((mutation) =>
      bases.flatMap((base) => {
        const paths = issuesOf(type, mutation.apply(base)).map(({ path }) => path);
        const inside = paths.filter((path) => mutation.path.every((key, at) => path[at] === key));
        return inside.length > 0 && inside.length === paths.length ? [] : [mutation.name];
      }),
    );
    expect(wrong).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ rule }) => !(rule in ruleInV2))).toEqual([]);
  });

  test('with a fault are drawn beside the payload that they change', () => {
    const [base] = fc.sample(completeV2(type, world), { seed: 3, numRuns: 1 });
    for (const mutation of [...mutationsV2(type, world), ...assetMutations(type)]) {
      const drawn = fc.sample(invalidV2(type, mutation, world), { seed: 3, numRuns: 1 });
      expect(drawn).toEqual([{ base, payload: base && mutation.apply(base) }]);
    }
  });
});

test('batches of any mix are accepted by the contract', () => {
  const wrong = drawnAndShrunk(anyBatch(batchKinds, world), budget).flatMap((batch) =>
    (batchSchema().safeParse(withIds(batch)).error?.issues ?? []).map(({ path }) => path.join('.')),
  );
  expect(wrong).toEqual([]);
});

test('a faulty batch is refused at its item alone', () => {
  const kind = batchKinds.find(({ key }) => key === 'microcredential_items') as BatchKind;
  const [mutation] = mutationsV2(kind.type, world);
  if (mutation === undefined) throw new Error('a microcredential has faults');
  const mix = { education_items: 1, microcredential_items: 3 };
  const places = drawnAndShrunk(
    faultyBatches(mix, { kind, index: 1, mutation }, world),
    budget,
  ).map(({ batch }) =>
    (batchSchema().safeParse(withIds(batch)).error?.issues ?? []).map(({ path }) =>
      path.slice(0, 2).join('.'),
    ),
  );
  expect(new Set(places.flat())).toEqual(new Set(['microcredential_items.1']));
});

function withIds(batch: object): object {
  const named = (item: object) => ({ credential_id: 'item', ...item });
  const entries = Object.entries(batch).map(([key, held]) => [
    key,
    Array.isArray(held) ? held.map(named) : named(held),
  ]);
  return { credential_id: 'batch', ...Object.fromEntries(entries) };
}
