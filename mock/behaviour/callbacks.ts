import type { Submission } from '../store.ts';

/** Where and when a person returns to the partner. Source: `docs/api.md#verification`. */
export interface Callbacks {
  /** Whether the person is sent back on this occasion. */
  readonly returnsOn: (occasion: 'opened' | 'decided', submission: Submission) => boolean;
  /** The address to return to, from the one that the partner gave; `added` are parameters of the mock's own. */
  readonly address: (
    given: string,
    submission: Submission,
    added: Readonly<Record<string, string>>,
  ) => string;
  /** How long the person takes to come back, in milliseconds of wall time. */
  readonly delay: () => number;
  /** Whether a browser may be sent there. */
  readonly isWeb: (address: string) => boolean;
}

export const callbacks: Callbacks = {
  returnsOn: (occasion) => occasion === 'decided',
  address: (given, _submission, added) => withParameters(given, added),
  delay: () => 0,
  isWeb: (address) => /^https?:\/\//i.test(address),
};

/** An address with parameters after those of its own query; the rest of it stays as it is. */
export function withParameters(given: string, added: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(added).toString();
  if (parameters === '') return given;
  const [address = given, ...fragment] = given.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}${parameters}`;
  return [joined, ...fragment].join('#');
}
