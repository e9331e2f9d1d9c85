/** Two ids that differ in something that software likes to overlook. */
export interface NearIds {
  /** What the second has in the place of the first, in words; stable from version to version. */
  readonly name: string;
  /** Makes both around an id of the partner's, which stays in each of them. */
  readonly of: (id: string) => readonly [one: string, other: string];
}

/** Tried on every credential type: the likeliest ways to compare too little. */
export const likelyNearIds: readonly NearIds[] = [
  changed('in upper case', (id) => id.toUpperCase()),
  changed('with a space behind it', (id) => `${id} `),
];

/** Tried on one credential type: what databases, URL parsers and normalisation fold. */
export const foldedNearIds: readonly NearIds[] = [
  changed('without its last character', (id) => id.slice(0, -1)),
  changed('with a character more', (id) => `${id}0`),
  changed('with another prefix', (id) => `x${id}`),
  changed('with a space before it', (id) => ` ${id}`),
  changed('with a tab behind it', (id) => `${id}\t`),
  changed('with one letter in upper case', inOneCapital),
  changed('without a hyphen', (id) => id.replace(/-(?=[^-]*$)/, '')),
  changed('with an underscore for a hyphen', (id) => id.replace(/-(?=[^-]*$)/, '_')),
  changed('with a zero before it', (id) => `0${id}`),
  changed('with a digit in full width', inFullWidth),
  changed('with an invisible character behind it', (id) => `${id}\u200b`),
  endings('a blank more inside', ' 1', '  1'),
  endings('a blank for a plus', '+1', ' 1'),
  endings('a letter for its percent-encoding', '%41', 'A'),
  endings('leading zeros in its last part', '-7', '-007'),
  endings('a ligature for two letters', '-fi', '-ﬁ'),
  endings('a superscript for a digit', '-2', '-²'),
  endings('a letter composed of two characters', '-\u00e9', '-e\u0301'),
  endings('a letter without its accent', '-\u00e9', '-e'),
  endings('two letters for a sharp s', '-ß', '-ss'),
  endings('a Cyrillic letter for a Latin one', '-a', '-а'),
  behind(64),
  behind(255),
];

/** How the status of an id must not be found: the id in the path is letter for letter another one. */
export const unknownNearIds: readonly NearIds[] = [
  changed('with one letter in upper case', inOneCapital),
  changed('without a hyphen', (id) => id.replace(/-(?=[^-]*$)/, '')),
  changed('with a digit in full width', inFullWidth),
  changed('with a space behind it', (id) => `${id} `),
];

function changed(name: string, change: (id: string) => string): NearIds {
  return { name, of: (id) => [id, change(id)] };
}

function endings(name: string, one: string, other: string): NearIds {
  return { name: `with ${name}`, of: (id) => [`${id}${one}`, `${id}${other}`] };
}

/** Two ids that are the same up to this length, which is where columns of databases end. */
function behind(length: number): NearIds {
  const filled = (id: string) => id.padEnd(length, 'x');
  return {
    name: `with another character behind ${length}`,
    of: (id) => [`${filled(id)}1`, `${filled(id)}2`],
  };
}

function inOneCapital(id: string): string {
  return id.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase());
}

function inFullWidth(id: string): string {
  return id.replace(/\d(?=\D*$)/, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}
