import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from './shown-value.ts';

const words = {
  entry: 'p',
  label: 'b',
  value: 'i',
  labels: {},
  yes: 'Yes',
  no: 'No',
  nothing: '–',
};
const schema = z.object({
  full_name: z.string(),
  grade: z.string().nullable().optional(),
  has_majors: z.boolean().optional(),
  credits: z.number(),
  subjects: z.array(z.object({ passed: z.boolean() })).optional(),
});

test('words become values by the schema of the type', () => {
  const labelled = [
    ['Full name', ' Yes '],
    ['Grade', '–'],
    ['Has majors', 'No'],
    ['Credits', '12.5'],
    ['Subjects', [{ labelled: [['Passed', 'Yes']] }]],
  ] as const;
  expect(fieldsOf({ labelled }, schema, words)).toEqual({
    full_name: ' Yes ',
    grade: null,
    has_majors: false,
    credits: 12.5,
    subjects: [{ passed: true }],
  });
});

test('a required text may be the word for nothing', () => {
  expect(fieldsOf({ labelled: [['Full name', '–']] }, schema, words)).toEqual({ full_name: '–' });
});

test('labels that are not field names are translated', () => {
  const translated = { ...words, labels: { Learner: 'full_name' } };
  expect(fieldsOf({ labelled: [['Learner', 'Ada']] }, schema, translated)).toEqual({
    full_name: 'Ada',
  });
});
