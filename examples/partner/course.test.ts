import fc from 'fast-check';
import { credentialType, guidance, submissionSchema } from 'seekpass-conformance/contracts';
import { expect, test } from 'vitest';
import { submissionOf } from './course.ts';

const courses = fc.record(
  {
    id: fc.uuid({ version: 4 }),
    learner: fc.record({
      givenName: fc.string({ unit: 'grapheme', minLength: 1 }),
      familyName: fc.string({ unit: 'grapheme', minLength: 1 }),
    }),
    course: fc.constantFrom('Spreadsheet Skills for Accountants', 'First Aid at Work'),
    completedOn: fc.date({
      noInvalidDate: true,
      min: new Date('2000-01-01'),
      max: new Date('2030-12-31'),
    }),
    mark: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ['id', 'learner', 'course', 'completedOn'] },
);

const microcredential = credentialType('microcredential');

test('every course becomes a submission that the API accepts', () => {
  fc.assert(
    fc.property(courses, (course) => {
      const submission = submissionOf(course);
      const judged = microcredential && submissionSchema(microcredential).safeParse(submission);
      expect(judged).toMatchObject({ success: true });
    }),
  );
});

test('every course gets an id that no other course can have', () => {
  const form = guidance.find(({ rule }) => rule === 'id-without-uuid');
  fc.assert(
    fc.property(courses, (course) => {
      expect(form?.flaws(submissionOf(course).id)).toEqual([]);
    }),
  );
});
