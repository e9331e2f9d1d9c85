import { expect, test } from 'vitest';
import { mockForTest } from '../testing/mock.ts';

const visa = { full_name: 'Ada Example', country: 'NZ' };
const degree = {
  full_name: 'Ada Example',
  education_provider: 'University of Example',
  course_name: 'Bachelor of Commerce',
  conferral_year: '2020',
};

/** Each refusal names all that is wrong with its body: place, code and sentence. */
test.each([
  [
    'is no object',
    'right_to_work',
    [],
    [['', 'invalid_type', 'Invalid input: expected object, received array']],
  ],
  [
    'lacks a member, and has two that are wrong',
    'right_to_work',
    { fields: { full_name: '', country: 7 } },
    [
      ['credential_id', 'missing', 'is required'],
      ['fields.country', 'invalid_type', 'must be a two-letter ISO 3166-1 code'],
      ['fields.full_name', 'empty', 'must not be empty'],
    ],
  ],
  [
    'has an empty text in a list',
    'education',
    { credential_id: 'E-1', fields: { ...degree, majors: ['Finance', ''] } },
    [['fields.majors[1]', 'empty', 'must not be empty']],
  ],
  [
    'holds no item',
    'batch',
    { credential_id: 'B-1' },
    [['', 'custom', 'must hold at least one item']],
  ],
  [
    'holds faulty items',
    'batch',
    {
      credential_id: 'B-1',
      right_to_work_items: [
        { fields: visa },
        { credential_id: 'R-2', fields: { ...visa, full_name: '' } },
      ],
    },
    [
      ['right_to_work_items[0].credential_id', 'missing', 'is required'],
      ['right_to_work_items[1].fields.full_name', 'empty', 'must not be empty'],
    ],
  ],
])('a v2 body that %s is refused for it (%s)', async (_which, type, body, expected) => {
  const answer = await mockForTest().addV2(type, body);
  const errors = expected.map(([field, code, message]) => ({ field, code, message }));
  expect([answer.status, await answer.json()]).toEqual([422, { errors }]);
});
