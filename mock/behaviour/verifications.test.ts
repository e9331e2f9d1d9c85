import { describe, expect, test } from 'vitest';
import { verifyPath } from '../../contracts/endpoints.ts';
import type { Person, Submission } from '../store.ts';
import { mockForTest } from '../testing/mock.ts';
import { verifications } from './verifications.ts';

test('a request is refused for all that is wrong with it', async () => {
  const mock = mockForTest();
  const body = { request_id: 7, callback_url: 'no address' };
  const path = verifyPath('digital_identity');
  const answer = await mock.post(path, body, await mock.bearer());
  expect([answer.status, await answer.json()]).toEqual([
    422,
    {
      errors: [
        {
          field: 'request_id',
          code: 'invalid',
          message: 'Invalid input: expected string, received number',
        },
        { field: 'callback_url', code: 'invalid', message: 'Invalid URL' },
      ],
    },
  ]);
});

const shown = { full_name: 'Ada Example' };

/** Only a verified result has personal data, also if the store still holds some. */
test.each([
  [null, null, 'incomplete', null],
  ['accepted', null, 'verified', shown],
  ['accepted', 'unshared', 'unshared', null],
  ['canceled', null, 'canceled', null],
] as const)('the result of a request that is %s, then %s', (decision, word, status, credential) => {
  const verification = { callbackUrl: null, shown, laterStatus: word };
  const decidedAt = decision && Date.UTC(2026, 0, 1, 12);
  const submission = { id: 'V-1', decision, decidedAt, verification } as unknown as Submission;
  expect(verifications.result(submission)).toEqual({
    request_id: 'V-1',
    status,
    finalized_at: decision && '2026-01-01T12:00:00Z',
    credential,
  });
});

describe('a person shows', () => {
  const identity = { full_name: 'Ada Example', date_of_birth: '1990-12-31' };
  const held = (type: string, credential: object) => ({ type, credential });

  test.each([
    ['who they are', [], identity],
    [
      'the digital identity that they accepted last, and of it the name and the birth alone',
      [
        held('digital_identity', { full_name: 'A. Example', date_of_birth: '1991-01-01' }),
        held('digital_identity', { full_name: 'Ada E.', date_of_birth: '1992-02-02', sex: 'x' }),
        held('education', { full_name: 'Ada Other' }),
      ],
      { full_name: 'Ada E.', date_of_birth: '1992-02-02' },
    ],
    [
      'no date of birth if it is null',
      [held('digital_identity', { full_name: 'Ada E.', date_of_birth: null })],
      { full_name: 'Ada E.' },
    ],
    [
      'no date of birth if there is none',
      [held('digital_identity', { full_name: 'Ada E.' })],
      { full_name: 'Ada E.' },
    ],
  ])('%s', (_what, accepted, expected) => {
    const person = { held: accepted, identity } as unknown as Person;
    expect(verifications.shows(person)).toStrictEqual(expected);
  });
});
