import { describe, expect, test } from 'vitest';
import { overrideProblems, withOverrides } from './overrides.ts';

const raw = { baseUrl: 'http://127.0.0.1:1', limits: { maxRequests: 5, concurrency: 2 } };

describe('a variable', () => {
  test('beats a key of the file and leaves the others', () => {
    const env = { SPC_TARGET_BASE_URL: 'http://127.0.0.1:2', SPC_TARGET_LIMITS_MAX_REQUESTS: '9' };
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: profiles write their variables that way.
    expect(withOverrides(raw, env)).toEqual({
      baseUrl: '${SPC_TARGET_BASE_URL}',
      limits: { maxRequests: '${SPC_TARGET_LIMITS_MAX_REQUESTS}', concurrency: 2 },
    });
  });

  test('stands for a key that the file has not, in a map that it has not', () => {
    const env = { SPC_TARGET_AUTH_CLIENT_SECRET: 's' };
    expect(withOverrides({}, env)).toEqual({
      auth: { clientSecret: '${SPC_TARGET_AUTH_CLIENT_SECRET}' },
    });
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: end.
  });

  test('that is empty stands for nothing', () => {
    expect(withOverrides(raw, { SPC_TARGET_BASE_URL: '' })).toEqual(raw);
  });
});

test.each([
  ['SPC_TARGET_BASEURL', 'did you mean `SPC_TARGET_BASE_URL`?'],
  ['SPC_TARGET_CREDENTIAL_TYPES', 'stands for no key that holds one value'],
])('%s is reported as a name without a key', (name, says) => {
  expect(overrideProblems({ [name]: 'x', OTHER: 'y' })).toEqual([
    { path: [], says: expect.stringContaining(says) },
  ]);
});
