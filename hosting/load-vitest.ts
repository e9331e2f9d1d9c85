import type * as Vitest from 'vitest';

/**
 * Loads the vitest of the user, by the call and not at the top: a module that awaits at its top cannot be loaded by
 * `require`.
 *
 * @throws {Error} if it is not installed; the message names the command that installs it.
 */
export async function loadVitest(): Promise<typeof Vitest> {
  try {
    return await import('vitest');
  } catch (cause) {
    const text =
      'seekpass-conformance/vitest needs the package vitest, version 4.1 or later, which is not installed; install it with `npm install --save-dev vitest`';
    throw new Error(text, { cause });
  }
}
