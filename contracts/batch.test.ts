import { expect, test } from 'vitest';
import { batchSchema, itemsOf } from './batch.ts';

const item = (id: string) => ({
  credential_id: id,
  fields: { full_name: 'Zorvel Quinril', country: 'NZ' },
});

function faults(batch: object): readonly string[] {
  const issues = batchSchema().safeParse({ credential_id: 'b', ...batch }).error?.issues ?? [];
  return issues.map(({ path }) => path.join('.'));
}

test('a batch holds lists of some kinds and one item of others', () => {
  expect(faults({ right_to_work_items: [item('a'), item('c')] })).toEqual([]);
  expect(faults({ right_to_work_items: item('a') })).toEqual(['right_to_work_items']);
  expect(faults({ career_history: [] })).toContain('career_history');
});

test('a batch without any item is refused', () => {
  expect(faults({})).toEqual(['']);
  expect(faults({ education_items: [], right_to_work_items: [] })).toEqual(['']);
});

test('an item is judged where it stands', () => {
  const { credential_id: _, ...unnamed } = item('a');
  expect(faults({ right_to_work_items: [item('b'), unnamed] })).toEqual([
    'right_to_work_items.1.credential_id',
  ]);
});

test('the items are found with their paths, in the order of the kinds', () => {
  const batch = { career_history: 1, education_items: [2, 3], other: [4] };
  expect(itemsOf(batch).map(({ path, item: held }) => [path.join('.'), held])).toEqual([
    ['education_items.0', 2],
    ['education_items.1', 3],
    ['career_history', 1],
  ]);
});
