import { characterNamed } from './character-names.ts';
import type { Escape } from './layer.ts';

/** Every form in which common encoders write one character, or a run of bytes. */
const ESCAPE = new RegExp(
  [
    String.raw`\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|[bfnrtv"'/\\\x60])`,
    String.raw`(?:\\x[\da-f]{2})+`,
    String.raw`(?:%[\da-f]{2})+`,
    String.raw`%u[\da-f]{4}`,
    String.raw`&(?:#\d{1,7};?|#x[\da-f]{1,6};?|[a-z]{2,8};)`,
  ].join('|'),
  'gi',
);

/** What begins an escape: most texts hold none of them. */
const INTRODUCER = /[\\%&]/;

/** Forms that ordinary text holds by accident, and which are tried beside the others: CSS, octal, quoted-printable, bytes. */
const UNUSUAL = /\\[\da-f]{2,6} |(?:\\[0-3][0-7]{2})+|(?:=[\da-f]{2})+|0x[\da-f]{2}(?![\da-f])/gi;

/** An escape that was escaped again and again, such as `%252525252B`, `&amp;amp;#43;` or `\\\\u002B`. */
const REPEATED = new RegExp(
  [
    String.raw`%(?:25)+[\da-f]{2}`,
    String.raw`&(?:amp;)+(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});`,
    String.raw`\\{2,64}(?:u[\da-f]{4}|x[\da-f]{2}|["/])`,
  ].join('|'),
  'gi',
);

const CONTROLS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The escapes of a text, each once and none inside another: what one decoder undoes. */
export function escapesIn(text: string): readonly Escape[] {
  return INTRODUCER.test(text) ? escapesBy(ESCAPE, text, (match) => match) : [];
}

/** Escapes of CSS, octal and quoted-printable ones, and bytes such as `0x2b`. */
export function unusualEscapesIn(text: string): readonly Escape[] {
  return escapesBy(UNUSUAL, text, (match) => match);
}

/** Escapes of escapes, each undone as a whole. */
export function repeatedEscapesIn(text: string): readonly Escape[] {
  if (!INTRODUCER.test(text)) return [];
  return escapesBy(REPEATED, text, (match) =>
    match
      .replace(/^%(?:25)+/, '%')
      .replace(/^&(?:amp;)+/, '&')
      .replace(/^\\+/, '\\'),
  );
}

function escapesBy(
  pattern: RegExp,
  text: string,
  simple: (match: string) => string,
): readonly Escape[] {
  const escapes: Escape[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const bytes = bytesOf(simple(match));
    if (bytes === null) {
      const decoded = characterOf(simple(match));
      if (decoded !== null) escapes.push({ from: index, to: index + match.length, decoded });
      continue;
    }
    const each = match.length / bytes.length;
    for (const { at, length, decoded } of decodeUtf8(bytes)) {
      escapes.push({ from: index + at * each, to: index + (at + length) * each, decoded });
    }
  }
  return escapes;
}

function characterOf(written: string): string | null {
  if (written.startsWith('&')) return ofEntity(written.slice(1).replace(/;$/, ''));
  const [, css] = /^\\([\da-f]{2,6}) $/i.exec(written) ?? [];
  if (css !== undefined) return ofCodePoint(Number.parseInt(css, 16));
  const [, hex] = /^[\\%]u\{?([\da-f]+)/i.exec(written) ?? [];
  if (hex !== undefined) return ofCodePoint(Number.parseInt(hex, 16));
  const character = written.slice(1);
  return CONTROLS[character.toLowerCase()] ?? character;
}

function ofEntity(name: string): string | null {
  if (!name.startsWith('#')) return characterNamed(name);
  const hex = /^#x(.+)$/i.exec(name)?.[1];
  return ofCodePoint(hex === undefined ? Number(name.slice(1)) : Number.parseInt(hex, 16));
}

function ofCodePoint(point: number): string | null {
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : null;
}

/** The bytes of a run of byte escapes; null for any other escape. */
function bytesOf(run: string): Uint8Array | null {
  if (/^(\\x|%[\da-f]|=|0x)/i.test(run)) {
    return Buffer.from(run.replace(/\\x|0x|[%=]/gi, ''), 'hex');
  }
  if (!/^(?:\\[0-3][0-7]{2})+$/.test(run)) return null;
  return Uint8Array.from(run.slice(1).split('\\'), (octal) => Number.parseInt(octal, 8));
}

/** UTF-8 character by character; a byte that is not UTF-8 is one character. */
function* decodeUtf8(
  bytes: Uint8Array,
): Generator<{ at: number; length: number; decoded: string }> {
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] as number);
    const part = Buffer.from(bytes.subarray(at, at + length));
    const decoded = part.toString('utf8');
    const isWhole = length > 1 && part.length === length && !decoded.includes('\ufffd');
    if (isWhole) yield { at, length, decoded };
    else yield { at, length: 1, decoded: String.fromCharCode(bytes[at] as number) };
    at += isWhole ? length : 1;
  }
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}
