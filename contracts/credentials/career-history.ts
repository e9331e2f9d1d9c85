import { z } from 'zod';
import { calendarMonth } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const employmentRecord = z.object({
  organisation: z.string(),
  role_classification: z.string().optional(),
  role_title: z.string().optional(),
  start_date: calendarMonth,
  end_date: calendarMonth.nullable().optional(),
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

const withoutRole = ({
  role_classification: _classification,
  role_title: _title,
  ...employment
}: EmploymentRecord): EmploymentRecord => employment;

/**
 * The jobs a person has held.
 *
 * Source: `api.md` section 3, career_history.
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
            role_classification !== undefined || role_title !== undefined,
        ),
      breaks: {
        'neither classification nor title in the first record': ({
          employment,
          ...credential
        }) => ({
          ...credential,
          employment: employment.map((record, index) =>
            index === 0 ? withoutRole(record) : record,
          ),
        }),
        'neither classification nor title in the last record': ({ employment, ...credential }) => ({
          ...credential,
          employment: employment.map((record, index) =>
            index === employment.length - 1 ? withoutRole(record) : record,
          ),
        }),
      },
    },
  ],
  generate: (fc) =>
    fc.constant({
      full_name: 'x',
      employment: [
        {
          organisation: 'y',
          role_title: 'z',
          start_date: '2020-01',
          last_processed_month: '2020-02',
        },
      ],
    }),
});
