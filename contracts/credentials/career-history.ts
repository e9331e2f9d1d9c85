import type fc from 'fast-check';
import { z } from 'zod';
import { calendarMonth } from '../formats.ts';
import { monthsUntil } from '../ordinary/calendar.ts';
import { listLength } from '../ordinary/list-length.ts';
import { organisationName, personName } from '../ordinary/names.ts';
import { defineCredentialType } from './define.ts';

const employmentRecord = z.object({
  organisation: z.string(),
  role_classification: z.string().optional(),
  role_title: z.string().optional(),
  start_date: calendarMonth,
  end_date: calendarMonth.nullable().optional().meta({ absentBasis: 'A' }),
  last_processed_month: calendarMonth,
});

type EmploymentRecord = z.infer<typeof employmentRecord>;

const fields = z.object({
  full_name: z.string(),
  // The pages do not mark it required; that it is there and not empty is assumed.
  employment: z.array(employmentRecord).min(1, 'must hold at least one record').meta({
    requiredBasis: 'A',
  }),
});

type Credential = z.infer<typeof fields>;

function everyRecord(change: (record: EmploymentRecord, index: number) => EmploymentRecord) {
  return ({ employment, ...credential }: Credential): Credential => ({
    ...credential,
    employment: employment.map(change),
  });
}

type PlaceIn = (length: number) => number;

const first: PlaceIn = () => 0;
const middle: PlaceIn = (length) => Math.floor((length - 1) / 2);
const last: PlaceIn = (length) => length - 1;

function inRecord(place: PlaceIn, change: (record: EmploymentRecord) => EmploymentRecord) {
  return ({ employment, ...credential }: Credential): Credential => ({
    ...credential,
    employment: employment.map((record, index) =>
      index === place(employment.length) ? change(record) : record,
    ),
  });
}

function isGiven(role: string | undefined): boolean {
  return role !== undefined && role !== '';
}

function withoutRole({
  role_classification: _classification,
  role_title: _title,
  ...record
}: EmploymentRecord): EmploymentRecord {
  return record;
}

function ordinaryRecord(arbitrary: typeof fc, asOf: string) {
  return arbitrary
    .record(
      {
        organisation: organisationName(arbitrary, ['Hospital', 'Logistics', 'Bakery', 'Software']),
        role_classification: arbitrary.constantFrom('Healthcare & Medical', 'Trades', 'Sales'),
        role_title: arbitrary.constantFrom('Registered Nurse', 'Baker', 'Team Lead'),
        months: monthsUntil(arbitrary, asOf),
        ended: arbitrary.oneof(
          { arbitrary: arbitrary.constant(true), weight: 3 },
          arbitrary.constant(false),
        ),
      },
      { noNullPrototype: true },
    )
    .map(({ months, ended, ...record }) => ({
      ...record,
      start_date: months.first,
      end_date: ended ? months.last : null,
      last_processed_month: months.last,
    }));
}

/**
 * The jobs a person has held.
 *
 * Source: `docs/api.md#career-history`.
 */
export const careerHistory = defineCredentialType({
  name: 'career_history',
  title: 'Career history',
  scope: 'write.career_history',
  redirectPath: '/partner/add/careerHistory',
  redirectPathBasis: 'A',
  documents: { none: 'absent' },
  partnerChainAt: null,
  replacementKey: null,
  fields,
  conditions: [
    {
      rule: 'ADD-010',
      path: ['employment'],
      says: 'must give role_classification or role_title in every record',
      holds: ({ employment }) =>
        employment.every(
          ({ role_classification, role_title }) =>
            isGiven(role_classification) || isGiven(role_title),
        ),
      breaks: {
        'neither classification nor title in the first record': inRecord(first, withoutRole),
        'neither classification nor title in any record': everyRecord(withoutRole),
        'neither classification nor title in a middle record': inRecord(middle, withoutRole),
        'neither classification nor title in the last record': inRecord(last, withoutRole),
        'neither classification nor title in a current job': inRecord(middle, (record) => ({
          ...withoutRole(record),
          end_date: null,
        })),
      },
      impliedBreaks: {
        'classification and title are null': inRecord(middle, (record) => ({
          ...record,
          role_classification: null as unknown as string,
          role_title: null as unknown as string,
        })),
        'classification and title are empty': inRecord(middle, (record) => ({
          ...record,
          role_classification: '',
          role_title: '',
        })),
        'neither classification nor title, and no end date': inRecord(
          last,
          ({ end_date: _end, ...record }) => withoutRole(record),
        ),
      },
    },
  ],
  coherence: [
    {
      says: 'a job starts before it ends and before its last processed month',
      holds: ({ employment }) =>
        employment.every(
          ({ start_date, end_date, last_processed_month }) =>
            start_date <= (end_date ?? start_date) && start_date <= last_processed_month,
        ),
      breaks: {
        'a job that ends before it starts': everyRecord((record) => ({
          ...record,
          start_date: '2020-05',
          end_date: '2019-05',
        })),
        'a job last processed before it starts': everyRecord((record) => ({
          ...record,
          start_date: '2020-05',
          end_date: null,
          last_processed_month: '2019-05',
        })),
      },
    },
  ],
  generate: (fc, { asOf, plain, threeOfEach }) =>
    fc.record(
      {
        full_name: personName(fc, plain),
        employment: fc.array(ordinaryRecord(fc, asOf), listLength({ threeOfEach }, 1, 4)),
      },
      { noNullPrototype: true },
    ),
});
