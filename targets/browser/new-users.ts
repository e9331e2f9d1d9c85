import { createHmac, randomUUID } from 'node:crypto';
import type { User } from './user.ts';

/** The people that a target makes accounts for when they first sign in. */
export interface NewUsers {
  invent(): User;
  /** The same person again, in another process too. */
  recall(name: string): User;
}

/**
 * Invents synthetic people.
 *
 * @param template the user name, with `{{unique}}` in it.
 * @param key a secret of the profile: passwords derive from it and the name, so that they need not be written down.
 */
export function createNewUsers(template: string, key: string): NewUsers {
  const recall = (name: string): User => ({
    name,
    password: `Aa1-${createHmac('sha256', key).update(name).digest('base64url').slice(0, 24)}`,
    consented: false,
    app: false,
    totpSecret: null,
    codeCommand: null,
  });
  return { recall, invent: () => recall(template.replaceAll('{{unique}}', randomUUID())) };
}
