import { readFile } from 'node:fs/promises';

/** A file that is no UTF-8 text. Its `code` says which encoding it has, in words. */
class EncodingError extends Error {
  override readonly name = 'EncodingError';
  readonly code: string;

  constructor(encoding: string) {
    const code = `${encoding}; save it as UTF-8`;
    super(code);
    this.code = code;
  }
}

/**
 * Reads a text file as UTF-8, without the byte order mark that Windows editors put before it.
 *
 * @throws {EncodingError} if it is UTF-16 or no text; the error of the file system if it cannot be read
 */
export async function readTextFile(file: string): Promise<string> {
  return decodeText(await readFile(file));
}

/** The text that these bytes are, without a byte order mark. @throws {EncodingError} if they are not UTF-8 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark, UTF-16 of a text that begins with an ASCII character has a zero byte among its first two.
  if (hasMark || (bytes.length > 1 && (first === 0 || second === 0))) {
    throw new EncodingError('UTF-16 text');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EncodingError('text in another encoding than UTF-8');
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'a file that you may not read',
};

/** Why a file could not be read, as the end of `expected a readable file, got …`. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? code;
}
