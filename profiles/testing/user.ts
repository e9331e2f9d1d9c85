import type { User } from '../user.ts';

/** A user without a history, except for the given values. */
export function userNamed(name: string, history: Partial<User> = {}): User {
  const plain = { password: null, consented: false, app: false };
  return { name, ...plain, totpSecret: null, codeCommand: null, ...history };
}
