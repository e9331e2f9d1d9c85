import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import type { User } from '../../profiles/user.ts';
import { DriverError } from '../errors/driver-error.ts';

const run = promisify(execFile);

/** Seconds that a code lives: RFC 6238, section 5.2. */
const STEP = 30;

/**
 * The code that a user is asked for when signing in.
 *
 * @param at milliseconds since 1970, by the clock of this machine: authenticator apps have no other.
 * @throws {DriverError} if the user has neither a TOTP secret nor a command, or the command fails.
 */
export async function oneTimeCode(user: User, at: number): Promise<string> {
  if (user.totpSecret !== null) return totp(user.totpSecret, at);
  const [program, ...args] = user.codeCommand ?? [];
  if (program === undefined) {
    throw new DriverError(
      `${user.name} is asked for a one-time code: give them a totpSecret or a codeCommand in the profile`,
    );
  }
  try {
    const { stdout } = await run(program, args, { timeout: STEP * 1000 });
    return stdout.trim().split('\n')[0] ?? '';
  } catch {
    // What the program wrote may hold a code.
    throw new DriverError(`${program}, the codeCommand of ${user.name}, did not end with a code`);
  }
}

/** Six digits by HMAC-SHA1: RFC 6238, sections 4 and 5; RFC 4226, section 5.3. */
function totp(secret: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / STEP)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6; spaces, lower case and padding are forgiven, as apps do. */
function fromBase32(text: string): Buffer {
  const letters = text.toUpperCase().replace(/[\s=]/g, '');
  const bits = Array.from(letters, (letter) =>
    ALPHABET.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
