import { expect, test } from 'vitest';
import { assertTlsVerified } from './tls-switches.ts';

test('an environment that switches the verification of certificates off is refused by name', () => {
  expect(() => assertTlsVerified({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toThrow(
    'NODE_TLS_REJECT_UNAUTHORIZED: expected an environment in which certificates are verified',
  );
});

test.each([{}, { NODE_TLS_REJECT_UNAUTHORIZED: '1' }, { NODE_TLS_REJECT_UNAUTHORIZED: '' }])(
  '%j is let through',
  (env) => {
    expect(() => assertTlsVerified(env)).not.toThrow();
  },
);
