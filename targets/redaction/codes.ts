import type { Range } from './layer.ts';

/** A run of characters that may be a code, and what it decodes to. */
export interface Code extends Range {
  readonly decoded: string;
}

/** Shorter runs hold no secret of a length that is searched, with the name or mark that leads to it. */
const CODE = /[\w+/-]{16,}={0,2}/g;
const HEX = /^(?:[\da-f]{2})+$/i;

/** The runs of a text that may be base64, base64url or hexadecimal, decoded. */
export function codesIn(text: string): readonly Code[] {
  const runs = text.match(CODE);
  if (runs === null) return [];
  const codes: Code[] = [];
  let to = 0;
  for (const run of runs) {
    const from = text.indexOf(run, to);
    to = from + run.length;
    codes.push({ from, to, decoded: Buffer.from(run, 'base64').toString('utf8') });
    if (HEX.test(run)) codes.push({ from, to, decoded: Buffer.from(run, 'hex').toString('utf8') });
  }
  return codes;
}
