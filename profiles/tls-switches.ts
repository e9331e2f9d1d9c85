import { ProfileError } from './profile-error.ts';

/**
 * Refuses an environment in which Node verifies no certificates: secrets would go to any server that answers.
 *
 * @throws {ProfileError} naming the variable.
 */
export function assertTlsVerified(env: Readonly<Record<string, string | undefined>>): void {
  const name = SWITCHES.find(([variable, off]) => off.test(env[variable] ?? ''))?.[0];
  if (name === undefined) return;
  throw new ProfileError(
    `${name}: expected an environment in which certificates are verified, got one that switches it off; unset the variable, and for a private authority name its certificate under tls.ca or in NODE_EXTRA_CA_CERTS`,
  );
}

const SWITCHES: readonly (readonly [variable: string, off: RegExp])[] = [
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['NODE_OPTIONS', /--(?:insecure-http-parser|tls-min-v1\.[01])\b/],
];
