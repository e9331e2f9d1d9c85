import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CredentialTypeName, credentialTypes } from '../contracts/credentials/all.ts';
import { submissionSchema } from '../contracts/payload.ts';
import { faultySubmissions, submissions } from './submissions.ts';

describe.each(credentialTypes)('$name', (type) => {
  test('submissions fit the schema and have ids as asked', () => {
    fc.assert(
      fc.property(submissions(type.name, { idPrefix: 'ACME-' }), (submission) => {
        expect(submissionSchema(type).safeParse(submission).error).toBeUndefined();
        expect(submission.id).toMatch(/^ACME-[0-9a-f]{8}-/);
      }),
    );
  });

  test('faulty submissions break the schema at their field', () => {
    fc.assert(
      fc.property(faultySubmissions(type.name), ({ submission, path }) => {
        const issues = submissionSchema(type).safeParse(submission).error?.issues ?? [];
        const blamed = issues.map((issue) => issue.path.join('.'));
        expect(blamed.filter((place) => path.join('.').startsWith(place))).not.toEqual([]);
      }),
    );
  });
});

test('documents are drawn only if they are supplied', () => {
  const documents = { pdf: 'https://files.example.edu/one.pdf' };
  const drawn = (options: object) =>
    fc
      .sample(submissions('education', options), { seed: 1, numRuns: 50 })
      .map((one) => one.document_type);
  expect(new Set(drawn({}))).toEqual(new Set(['none']));
  expect(new Set(drawn({ documents }))).toEqual(new Set(['none', 'pdf']));
});

test('a type that does not exist is refused', () => {
  expect(() => submissions('educaton' as CredentialTypeName)).toThrow(
    'there is no credential type "educaton"',
  );
});
