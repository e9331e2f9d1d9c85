import { createHmac, randomUUID } from 'node:crypto';
import type { User } from '../../profiles/user.ts';
import { DriverError } from '../errors/driver-error.ts';

/** The people that a target makes accounts for when they first sign in. */
export interface NewUsers {
  invent(): User;
  /** The same person again, in another process too. @throws {DriverError} for a name that was never invented here. */
  recall(name: string): User;
}

const UNIQUE = '{{unique}}';

/**
 * Invents synthetic people.
 *
 * @param template the user name, with `{{unique}}` in it.
 * @param key a secret of the profile: passwords derive from it and the name, so that they need not be written down.
 */
export function createNewUsers(template: string, key: string): NewUsers {
  const userNamed = (name: string): User => ({
    name,
    password: `Aa1-${createHmac('sha256', key).update(name).digest('base64url').slice(0, 24)}`,
    consented: false,
    app: false,
    totpSecret: null,
    codeCommand: null,
  });
  const [start = '', ...rest] = template.split(UNIQUE);
  return {
    invent: () => userNamed(template.replaceAll(UNIQUE, randomUUID())),
    recall: (name) => {
      const isOurs = name.startsWith(start) && name.endsWith(rest.at(-1) ?? '');
      if (isOurs) return userNamed(name);
      throw new DriverError(
        `${name} is not a name that the pages file generates (${template}); use the pages file that they were leased with`,
      );
    },
  };
}
