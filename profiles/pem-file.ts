import { resolve } from 'node:path';
import { readTextFile } from './text-file.ts';

/**
 * The text of a file that holds PEM.
 *
 * @param folder what a relative file name starts from.
 * @param what the file holds, as in `a file of certificates`.
 * @returns the text, or in `wrong` why it could not be read
 */
export async function readPem(
  file: string,
  folder: string,
  what: string,
): Promise<{ readonly text: string } | { readonly wrong: string }> {
  try {
    return { text: await readTextFile(resolve(folder, file)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const wrong = `expected a readable ${what}, got \`${file}\`${code}; file names start from the profile's folder`;
    return { wrong };
  }
}
