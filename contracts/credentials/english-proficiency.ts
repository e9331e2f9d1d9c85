import type fc from 'fast-check';
import { z } from 'zod';
import { calendarDate, expiryDate } from '../formats.ts';
import { daysAfter, dayUntil } from '../ordinary/calendar.ts';
import { listLength } from '../ordinary/list-length.ts';
import { organisationName, personName } from '../ordinary/names.ts';
import { defineCredentialType, type World } from './define.ts';

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

// The pages name no values; these are the framework's levels, in an open set.
const cefrLevel = z.string().meta({ known: levels });

// The pages list skill and score without saying that either must be there.
const listedText = z.string().meta({ requiredBasis: 'A' });

const fields = z.object({
  full_name: z.string(),
  test_provider: z.string(),
  test_name: z.string(),
  completion_date: calendarDate,
  expiry_date: expiryDate.optional(),
  test_scores: z.object({
    cefr_scores: z.object({
      combined: cefrLevel.optional(),
      reading: cefrLevel.optional(),
      listening: cefrLevel.optional(),
      speaking: cefrLevel.optional(),
      writing: cefrLevel.optional(),
    }),
    overall: z.object({ score: z.string(), scale: z.string() }),
    subskills: z.array(z.object({ skill: listedText, score: listedText })).optional(),
  }),
});

function band(arbitrary: typeof fc) {
  return arbitrary.integer({ min: 2, max: 18 }).map((halves) => (halves / 2).toFixed(1));
}

function testScores(arbitrary: typeof fc, world: World) {
  const skill = arbitrary.constantFrom('Pronunciation', 'Fluency', 'Spelling', 'Vocabulary');
  const subskill = arbitrary.record({ skill, score: band(arbitrary) }, { noNullPrototype: true });
  const overall = { score: band(arbitrary), scale: arbitrary.constantFrom('1-9', '0-9') };
  const level = arbitrary.constantFrom(...(world.cefr ?? levels));
  const cefr = {
    combined: level,
    reading: level,
    listening: level,
    speaking: level,
    writing: level,
  };
  return arbitrary.record(
    {
      cefr_scores: arbitrary.record(cefr, { noNullPrototype: true }),
      overall: arbitrary.record(overall, { noNullPrototype: true }),
      subskills: arbitrary.array(subskill, listLength(world, 1, 3)),
    },
    { noNullPrototype: true },
  );
}

/**
 * The result of an English test.
 *
 * Source: `docs/api.md#english-proficiency`.
 */
export const englishProficiency = defineCredentialType({
  name: 'english_proficiency',
  title: 'English proficiency',
  scope: 'write.english_proficiency',
  redirectPath: '/partner/add/englishProficiency',
  redirectPathBasis: 'D',
  documents: { english_assessment: 'url-or-null' },
  assets: { types: ['pdf'], closed: false, most: null },
  partnerChainAt: 'credential.test_scores',
  replacementKey: ['full_name', 'test_provider', 'test_name'],
  fields,
  conditions: [],
  coherence: [
    {
      says: 'a result expires after the test was completed',
      holds: ({ completion_date, expiry_date }) =>
        expiry_date === undefined || completion_date < expiry_date,
      breaks: {
        'expired before it was completed': (credential) => ({
          ...credential,
          completion_date: '2020-05-17',
          expiry_date: '2020-05-16',
        }),
      },
    },
  ],
  generate: (fc, world) =>
    fc
      .record(
        {
          full_name: personName(fc, world.plain),
          test_provider: organisationName(fc, ['Testing', 'Language Centre', 'Examinations']),
          test_name: fc.constantFrom('Academic English Test', 'General English Test'),
          completion_date: dayUntil(fc, world.asOf, world.plain),
          validFor: fc.integer({ min: 180, max: 1100 }),
          test_scores: testScores(fc, world),
        },
        { noNullPrototype: true },
      )
      .map(({ validFor, ...credential }) => ({
        ...credential,
        expiry_date: daysAfter(credential.completion_date, validFor),
      })),
});
