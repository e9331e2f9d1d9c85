/**
 * How a text is compared: each UTF-16 unit becomes a number, 0 for one that does not count.
 *
 * One text may be compared in three ways. `letters` looks at letters and digits alone, so that no separator between the
 * characters of a long secret hides it. `dense` and `exact` are for secrets with fewer of these.
 */
export interface Fold {
  readonly unit: (code: number) => number;
  /** The same for the codes of ASCII, as a list; any other code stands for itself. */
  readonly table: Uint16Array;
  /** The fewest units of a secret that are searched this way. */
  readonly fewest: number;
}

const ASCII = 128;

/** Letters and digits alone, in one case. */
export const letters: Fold = {
  ...folded((code) => (isLetterOrDigit(code) ? lower(code) : 0)),
  fewest: 12,
};

/** Every character, in one case; `+` is a space too, as forms write it. */
export const exact: Fold = {
  ...folded((code) => (code === 0x2b ? 0x20 : Math.max(lower(code), 1))),
  fewest: 6,
};

/** What stands between the parts of a text that was cut into lines or lists does not count. */
export const dense: Fold = {
  ...folded((code) => (/[\s,"'+]/.test(String.fromCharCode(code)) ? 0 : Math.max(lower(code), 1))),
  fewest: 6,
};

/** A text as it is compared, units that do not count left out. */
export function foldText(text: string, { unit }: Fold): string {
  const units = new Uint16Array(text.length);
  let [length, all] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = unit(text.charCodeAt(at));
    if (code === 0) continue;
    units[length] = code;
    all |= code;
    length += 1;
  }
  const folded = units.subarray(0, length);
  // One byte a character: a run keeps 2,000 spellings of its secrets, with up to a thousand characters each.
  if (all < 256) return Buffer.from(folded).toString('latin1');
  return Array.from(folded, (code) => String.fromCharCode(code)).join('');
}

function folded(of: (code: number) => number): Pick<Fold, 'unit' | 'table'> {
  const table = Uint16Array.from({ length: ASCII }, (_, code) => of(code));
  return { table, unit: (code) => (code < ASCII ? (table[code] as number) : code) };
}

function isLetterOrDigit(code: number): boolean {
  return /[a-z\d]/i.test(String.fromCharCode(code));
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
