/**
 * The secrets that a text holds, or anything that it decodes to.
 *
 * It shares no code with the redaction that it checks: whole texts are decoded and looked through, again and again.
 */
export function secretsIn(text: string, secrets: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const each of decodingsOf(text)) {
    for (const form of [each, joined(each)]) {
      for (const secret of secrets) if (form.includes(secret.trim())) found.add(secret);
    }
  }
  return [...found];
}

/** How often everything is decoded. */
const ROUNDS = 3;

type Decoder = (text: string) => string;

/** Of single characters. */
const escapes: readonly Decoder[] = [
  (text) =>
    text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(["\\/]))/gi, (_, four, two, itself: string) =>
      itself === undefined ? byHex('', four ?? two) : itself,
    ),
  (text) => text.replace(/%([\da-f]{2})/gi, byHex),
  (text) => text.replace(/&#(\d{1,6});?/g, (_, decimal: string) => character(Number(decimal))),
  (text) => text.replace(/&#x([\da-f]{1,5});?/gi, byHex),
  (text) => text.replace(/&(\w+);/g, (entity, name: string) => named[name] ?? entity),
];

/** Of whole texts, which would spoil others if they ran on everything. */
const codes: readonly Decoder[] = [
  (text) => text.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => character(parseInt(octal, 8))),
  (text) => text.replace(/=([\dA-F]{2})/g, byHex),
  (text) => text.replace(/\\([\da-f]{2,6}) /gi, byHex),
  (text) => text.replace(/0x([\da-f]{2})[\s,]*/gi, byHex),
  (text) => runs(text, /[\w+/-]{16,}/g, 'base64'),
  (text) => runs(text.replace(/[\r\n]+/g, ''), /[\w+/-]{16,}/g, 'base64'),
  (text) => runs(joined(text), /(?:[\da-f]{2}){8,}/gi, 'hex'),
  (text) =>
    text.replace(/\d{1,3}(?:,\s*\d{1,3}){7,}/g, (list) =>
      Buffer.from(list.split(',').map(Number)).toString(),
    ),
];

const named: Readonly<Record<string, string>> = {
  amp: '&',
  plus: '+',
  sol: '/',
  equals: '=',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
};

function* decodingsOf(text: string): Generator<string> {
  let whole = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    yield* inCodes(whole);
    for (const decode of escapes) whole = decode(whole);
  }
  yield* inCodes(whole);
}

/** A text, and what its codes decode to, with their escapes undone. */
function* inCodes(text: string): Generator<string> {
  yield text;
  for (const decode of codes) {
    const decoded = decode(text);
    if (decoded === text) continue;
    yield decoded;
    yield escapes.reduce((sum, undo) => undo(sum), decoded);
  }
}

function runs(text: string, run: RegExp, code: 'base64' | 'hex'): string {
  return text.replace(run, (found) => Buffer.from(found, code).toString('latin1'));
}

/** Without what stands between the parts of a text that was cut into lines or lists. */
function joined(text: string): string {
  return text.replace(/[\s,"']+/g, '');
}

function byHex(_: string, digits: string): string {
  return character(parseInt(digits, 16));
}

function character(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
