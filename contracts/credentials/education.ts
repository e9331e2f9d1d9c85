import { z } from 'zod';
import { calendarDate, calendarYear, calendarYearOrDate } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  education_provider: z.string(),
  course_name: z.string(),
  conferral_year: calendarYear.nullable().optional(),
  awaiting_graduation: z.boolean().optional(),
  has_majors: z.boolean().optional(),
  majors: z.array(z.string()).optional(),
  with_honours: z.boolean().optional(),
  transcript: z
    .object({
      overall: z.object({ issuance_date: calendarDate, score: z.string().optional() }),
      subjects: z.array(
        z.object({
          name: z.string(),
          code: z.string(),
          grade: z.string(),
          credit: z.string().optional(),
          score: z.string().optional(),
          completion_date: calendarYearOrDate,
        }),
      ),
    })
    .optional(),
});

/**
 * A course of study with its degree, finished or awaiting graduation.
 *
 * Source: `api.md` section 3, education.
 */
export const education = defineCredentialType({
  name: 'education',
  title: 'Education',
  scope: 'write.education',
  redirectPath: '/partner/add/education',
  redirectPathBasis: 'D',
  documents: { pdf: 'url', open_cert: 'open-cert', none: 'null' },
  partnerChainAt: 'credential',
  replacementKey: ['full_name', 'education_provider', 'course_name'],
  fields,
  conditions: [
    {
      rule: 'ADD-008',
      path: ['conferral_year'],
      says: 'is required unless awaiting_graduation is true',
      holds: ({ conferral_year, awaiting_graduation }) =>
        typeof conferral_year === 'string' || awaiting_graduation === true,
      breaks: {
        'null while not awaiting graduation': (credential) => ({
          ...credential,
          conferral_year: null,
          awaiting_graduation: false,
        }),
        'absent, with awaiting_graduation absent': ({
          conferral_year: _year,
          awaiting_graduation: _awaiting,
          ...credential
        }) => credential,
      },
    },
    {
      rule: 'ADD-020',
      path: ['conferral_year'],
      says: 'must be null while awaiting_graduation is true',
      holds: ({ conferral_year, awaiting_graduation }) =>
        typeof conferral_year !== 'string' || awaiting_graduation !== true,
      breaks: {
        'a year while awaiting graduation': (credential) => ({
          ...credential,
          conferral_year: '2020',
          awaiting_graduation: true,
        }),
      },
    },
  ],
  generate: (fc) => fc.constant({ full_name: 'x', education_provider: 'y', course_name: 'z' }),
});
