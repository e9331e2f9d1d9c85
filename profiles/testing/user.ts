import type { User } from '../user.ts';

/** Somebody without a history, but for what is said. */
export function userNamed(name: string, history: Partial<User> = {}): User {
  const plain = { password: null, consented: false, app: false };
  return { name, ...plain, totpSecret: null, codeCommand: null, ...history };
}
