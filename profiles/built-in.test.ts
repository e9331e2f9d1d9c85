import { describe, expect, test } from 'vitest';
import { describeProfile } from './describe.ts';
import { assertSafeHosts } from './host-safety.ts';
import { loadProfile } from './load.ts';

const env = { SEEK_PASS_CLIENT_ID: 'partner', SEEK_PASS_CLIENT_SECRET: 'canary-secret' };

describe('the built-in profile of staging', () => {
  test('needs nothing but a client in the environment', async () => {
    const profile = await loadProfile('staging', env);
    expect(profile).toMatchObject({
      name: 'staging',
      baseUrl: 'https://app.seekpass-staging.com',
      auth: { clientId: 'partner', clientSecret: 'canary-secret' },
      control: null,
      limits: { requestsPerSecond: 2, maxRequests: 400, concurrency: 4 },
    });
    expect(() => assertSafeHosts(profile)).not.toThrow();
  });

  test('says which variables it wants', async () => {
    await expect(loadProfile('staging', {})).rejects.toThrow(
      'staging:3: auth.clientId: expected the environment variable SEEK_PASS_CLIENT_ID, which is not set',
    );
  });

  test('is shown with the origin of every value', async () => {
    const entries = await describeProfile('staging', env);
    expect(entries).toContainEqual({
      key: 'auth.clientSecret',
      value: '[redacted]',
      origin: 'environment: SEEK_PASS_CLIENT_SECRET',
    });
    expect(entries).toContainEqual({ key: 'control', value: 'null', origin: 'built-in' });
  });
});
