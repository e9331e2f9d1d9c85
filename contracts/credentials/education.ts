import type fc from 'fast-check';
import { z } from 'zod';
import { calendarDate, calendarYear, calendarYearOrDate } from '../formats.ts';
import { daysAfter, dayUntil } from '../ordinary/calendar.ts';
import { listLength } from '../ordinary/list-length.ts';
import { organisationName, personName } from '../ordinary/names.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  education_provider: z.string(),
  course_name: z.string(),
  conferral_year: calendarYear.nullable().optional().meta({ absentBasis: 'A' }),
  awaiting_graduation: z.boolean().optional(),
  has_majors: z.boolean().optional(),
  majors: z.array(z.string()).meta({ emptyBasis: 'D' }).optional(),
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

function subjectName(arbitrary: typeof fc) {
  return arbitrary.constantFrom('Finance', 'Linear Algebra', 'Marine Biology', 'Pathology');
}

function score(arbitrary: typeof fc) {
  return arbitrary.integer({ min: 50, max: 100 }).map(String);
}

function subject(arbitrary: typeof fc) {
  return arbitrary.record(
    {
      name: subjectName(arbitrary),
      code: arbitrary.integer({ min: 100, max: 999 }).map((number) => `ZQ${number}`),
      grade: arbitrary.constantFrom('A', 'B', 'C', 'Pass'),
      credit: arbitrary.constantFrom('6', '12.5', '25'),
      score: score(arbitrary),
      daysBefore: arbitrary.nat(2000),
      byYear: arbitrary.boolean(),
    },
    { noNullPrototype: true },
  );
}

type Completion = { daysBefore: number; byYear: boolean };

/** The subject completed `daysBefore` days before the transcript was issued, but not before 1950. */
function completed<Subject extends Completion>(
  { daysBefore, byYear, ...subject }: Subject,
  issued: string,
) {
  const day = daysAfter(issued, -daysBefore);
  const date = day < '1950-01-01' ? issued : day;
  return { ...subject, completion_date: byYear ? date.slice(0, 4) : date };
}

/**
 * A course of study with its degree, finished or awaiting graduation.
 *
 * Source: `docs/api.md#education`.
 */
export const education = defineCredentialType({
  name: 'education',
  title: 'Education',
  scope: 'write.education',
  redirectPath: '/partner/add/education',
  redirectPathBasis: 'D',
  documents: { pdf: 'url', open_cert: 'open-cert', none: 'null' },
  assets: { types: ['pdf'], closed: false, most: null },
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
      impliedBreaks: {
        'null, with awaiting_graduation absent': ({
          awaiting_graduation: _awaiting,
          ...credential
        }) => ({
          ...credential,
          conferral_year: null,
        }),
        'absent while not awaiting graduation': ({ conferral_year: _year, ...credential }) => ({
          ...credential,
          awaiting_graduation: false,
        }),
        'an empty text while not awaiting graduation': (credential) => ({
          ...credential,
          conferral_year: '',
          awaiting_graduation: false,
        }),
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
  coherence: [
    {
      says: 'has_majors says whether there are majors',
      holds: ({ has_majors, majors }) =>
        has_majors === undefined || has_majors === (majors ?? []).length > 0,
      breaks: {
        'has_majors is true without majors': ({ majors: _majors, ...credential }) => ({
          ...credential,
          has_majors: true,
        }),
        'has_majors is false with majors': (credential) => ({
          ...credential,
          has_majors: false,
          majors: ['Finance'],
        }),
      },
    },
    {
      says: 'a transcript is issued when its subjects are completed',
      holds: ({ transcript }) =>
        transcript?.subjects.every(
          ({ completion_date }) => completion_date <= transcript.overall.issuance_date,
        ) ?? true,
      breaks: {
        'a transcript older than its subjects': (credential) => ({
          ...credential,
          transcript: {
            overall: { issuance_date: '1960-05-17' },
            subjects: [{ name: 'Finance', code: 'FIN1', grade: 'A', completion_date: '1961' }],
          },
        }),
      },
    },
  ],
  generate: (fc, { asOf, plain, threeOfEach }) =>
    fc
      .record(
        {
          full_name: personName(fc, plain),
          education_provider: organisationName(fc, ['University', 'College', 'Institute']),
          course_name: fc.constantFrom(
            'Bachelor of Commerce',
            'Master of Nursing',
            'Diploma of Design',
          ),
          issued: dayUntil(fc, asOf, plain),
          awaiting_graduation: fc.boolean(),
          majors: fc.array(subjectName(fc), listLength({ threeOfEach }, 0, 3)),
          with_honours: fc.boolean(),
          score: score(fc),
          subjects: fc.array(subject(fc), listLength({ threeOfEach }, 1, 3)),
        },
        { noNullPrototype: true },
      )
      .map(({ issued, score, subjects, ...credential }) => ({
        ...credential,
        conferral_year: credential.awaiting_graduation ? null : issued.slice(0, 4),
        has_majors: credential.majors.length > 0,
        transcript: {
          overall: { issuance_date: issued, score },
          subjects: subjects.map((one) => completed(one, issued)),
        },
      })),
});
