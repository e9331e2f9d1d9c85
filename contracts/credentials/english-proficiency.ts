import { z } from 'zod';
import { calendarDate, expiryDate } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  test_provider: z.string(),
  test_name: z.string(),
  completion_date: calendarDate,
  expiry_date: expiryDate.optional(),
  test_scores: z.object({
    cefr_scores: z.object({
      combined: z.string().optional(),
      reading: z.string().optional(),
      listening: z.string().optional(),
      speaking: z.string().optional(),
      writing: z.string().optional(),
    }),
    overall: z.object({ score: z.string(), scale: z.string() }),
    subskills: z.array(z.object({ skill: z.string(), score: z.string() })).optional(),
  }),
});

/**
 * The result of an English test.
 *
 * Source: `api.md` section 3, english_proficiency.
 */
export const englishProficiency = defineCredentialType({
  name: 'english_proficiency',
  title: 'English proficiency',
  scope: 'write.english_proficiency',
  redirectPath: '/partner/add/englishProficiency',
  redirectPathBasis: 'D',
  documents: { english_assessment: 'url-or-null' },
  partnerChainAt: 'credential.test_scores',
  replacementKey: ['full_name', 'test_provider', 'test_name'],
  fields,
  conditions: [],
  generate: (fc) =>
    fc.constant({
      full_name: 'x',
      test_provider: 'y',
      test_name: 'z',
      completion_date: '2020-01-01',
      test_scores: { cefr_scores: {}, overall: { score: '1', scale: '9' } },
    }),
});
