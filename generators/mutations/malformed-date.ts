import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing } from './mutation.ts';

const noSuchDay = [
  '2023-02-29',
  '1900-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-01-32',
  '2023-04-31',
  '2023-06-31',
  '2023-09-31',
  '2023-11-31',
  '2024-02-30',
  '2100-02-29',
  '2023-01-00',
];

const otherDayFormats = [
  '2023-05',
  '2023/05/17',
  '17/05/2023',
  '17-05-2023',
  '23-05-17',
  '2023-5-7',
  '20230517',
  '2023-05-17T00:00:00Z',
  '2023-05-17 09:30',
  '12023-05-17',
  '17 May 2023',
  'yesterday',
];

const malformed: Readonly<Record<NonNullable<SchemaNode['calendar']>, readonly string[]>> = {
  date: [...noSuchDay, ...otherDayFormats, '2023'],
  'year-or-date': [...noSuchDay, ...otherDayFormats, '23'],
  month: [
    '2023-13',
    '2023-00',
    '2023-32',
    '2023-05-17',
    '2023',
    '2023/05',
    '05/2023',
    '23-05',
    '2023-5',
    '202305',
    '2023-05T00:00:00Z',
    '12023-05',
    'May 2023',
  ],
  year: ['23', '20233', '2023-05', '2023-05-17', '2023/24', '2023.0', 'MMXXIII', 'last year'],
};

/** ADD-005: each day, month and year in other formats than the documented one, and not in the calendar. */
export function malformedDate<Root = Payload>(
  nodes: readonly SchemaNode[],
): readonly Mutation<Root>[] {
  return nodes.flatMap(({ path, calendar }) =>
    (calendar ? malformed[calendar] : []).map((value) =>
      placing<Root>({ rule: 'ADD-005', path, change: { value } }, value),
    ),
  );
}
