import { describe, expect, test } from 'vitest';
import { credentialType } from '../credentials/all.ts';
import { guidance } from './all.ts';
import { cefrGiven, cefrLevels } from './cefr-scores.ts';
import { certificateName } from './certificate-name.ts';
import { idForm } from './id-form.ts';
import { issuerName } from './issuer-name.ts';

const uuid = '123e4567-e89b-42d3-a456-426614174000';

test('every piece of advice has a name and a field of its own', () => {
  expect(new Set(guidance.map(({ rule }) => rule)).size).toBe(guidance.length);
  const fields = guidance.flatMap(({ at }) => (at === 'id' ? [] : [at]));
  const unknown = fields.filter(
    ({ type, path }) => !((path[0] ?? '') in (credentialType(type)?.fields.shape ?? {})),
  );
  expect(unknown).toEqual([]);
});

describe('unsuitable', () => {
  test.each([
    [certificateName, 'Certificate of Completion'],
    [certificateName, 'CERTIFICATE OF PARTICIPATION'],
    [certificateName, ' Digital badge '],
    [certificateName, 'Course Certificate'],
    [certificateName, 'Completion Certificate'],
    [certificateName, 'A Training Record of Attendance'],
    [issuerName, 'Management'],
    [issuerName, 'HR Department'],
    [issuerName, 'The Training Academy'],
    [issuerName, '–'],
    [idForm, '10042'],
    [idForm, uuid.slice(1)],
    [idForm, `ABC${uuid}`],
    [idForm, `${uuid}-ABC`],
    [cefrGiven, {}],
    [cefrGiven, { combined: ' ' }],
    [cefrLevels, { combined: 'B2', reading: '7.5' }],
  ])('%#: $0.rule of %j', (advice, value) => {
    const flaws = advice.flaws(value);
    expect(flaws).toEqual([
      { path: expect.any(Array), says: expect.any(String), suggestion: expect.any(String) },
    ]);
  });
});

describe('suitable', () => {
  test.each([
    [certificateName, 'Microsoft Excel Skills'],
    [certificateName, 'Certificate IV in Training and Assessment'],
    [certificateName, 'Certificate of Completion: First Aid'],
    [certificateName, 'Letter Writing'],
    [certificateName, 'Achievement Coaching'],
    [issuerName, 'ABC Management Academy'],
    [issuerName, 'Department of Education'],
    [issuerName, '東京大学'],
    [idForm, uuid],
    [idForm, uuid.toUpperCase()],
    [idForm, `ABC-DE-${uuid}`],
    [cefrGiven, { writing: 'B1' }],
    [cefrLevels, {}],
    [cefrLevels, { combined: 'B2+', reading: 'Pre-A1' }],
  ])('%#: $0.rule of %j', (advice, value) => {
    expect(advice.flaws(value)).toEqual([]);
  });
});
