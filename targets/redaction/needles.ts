/** One spelling of a secret, as it is searched. */
export interface Needle {
  /** The text that is searched; how it is compared is the business of the search. */
  readonly text: string;
  /** Whether it is part of a longer code, base64 or hexadecimal, which goes with it. */
  readonly coded: boolean;
}

/**
 * The spellings of a secret that no decoder of characters undoes: packed as base64 in three alignments, as hexadecimal and
 * as a list of bytes, beside the secret itself.
 *
 * Percent, JSON, HTML and the like need no spelling of their own: the text is decoded before it is searched.
 */
export function needlesOf(secret: string): readonly Needle[] {
  const bytes = Buffer.from(secret.toWellFormed());
  const aligned = [0, 1, 2].flatMap((shift) => {
    const base64 = middleOfBase64(bytes, shift);
    return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const coded = [...new Set([...aligned, bytes.toString('hex'), bytes.join(',')])];
  return [{ text: secret, coded: false }, ...coded.map((text) => ({ text, coded: true }))];
}

/** The characters of base64 that only these bytes decide, at any place of what is encoded. */
function middleOfBase64(bytes: Buffer, shift: number): string {
  const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const from = Math.ceil((shift * 8) / 6);
  return shifted.slice(from, Math.floor(((shift + bytes.length) * 8) / 6));
}
