import type { Range } from './layer.ts';

/** A value that stands beside a name which says that it is a secret. */
export interface NamedSecret extends Range {
  readonly value: string;
}

const KEYS = [
  '(?:access|refresh|id|auth|session|csrf|xsrf|bearer|security|upload)?[_-]?token',
  '(?:client|webhook|signing|shared|app|totp)?[_-]?secret(?:[_-]?key)?',
  'pass(?:word|wd|phrase)',
  '(?:api|private|signing|secret)[_-]?key',
  '(?:one[_-]?time|verification|sign[_-]?in)[_-]?(?:code|password)|otp',
  'client[_-]?assertion',
  'authorization',
].join('|');

/** The parameters that make a link a permission by itself. */
const LINK_KEYS = '(?:x-(?:amz|goog)-)?(?:signature|credential|security-token)|sig|awsaccesskeyid';

const IN_JSON = new RegExp(String.raw`"(?:${KEYS})"\s*:\s*"((?:[^"\\]*(?:\\.[^"\\]*)*))"`, 'gid');
const IN_FORM = new RegExp(String.raw`(?:^|[?&#;\s])(?:${KEYS}|${LINK_KEYS})=([^&\s"'<>]+)`, 'gid');
const IN_HEADER = /\b(?:Bearer|Basic)\s+(?=[\w.~+/=-]*\d)([\w.~+/=-]{12,})/dgi;
/** Without the look-behind, a long run of `eyJeyJeyJ` would take quadratic time. */
const JWT = /(?<![\w-])(eyJ[\w-]{4,}\.[\w-]+\.[\w-]*)/dg;

/** What each pattern needs in a text: one look for it spares most texts the search. */
const SEARCHES: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/(?:token|secret|key|code|otp|assertion|authorization|pass(?:word|wd|phrase))"/i, IN_JSON],
  [
    /(?:token|secret|key|keyid|code|otp|assertion|authorization|pass(?:word|wd|phrase)|sig|signature|credential)=/i,
    IN_FORM,
  ],
  [/bearer|basic/i, IN_HEADER],
  [/eyJ/, JWT],
];

/** Every secret of a text that a name before it, or its own form, gives away. */
export function namedSecrets(text: string): readonly NamedSecret[] {
  const found: NamedSecret[] = [];
  for (const [needs, pattern] of SEARCHES) {
    if (needs.test(text)) found.push(...secretsBy(pattern, text));
  }
  return found;
}

/** Whether a text is a JSON Web Token and nothing else: it needs no name to be found. */
export function isJwt(text: string): boolean {
  return text.replace(JWT, '') === '';
}

function* secretsBy(pattern: RegExp, text: string): Generator<NamedSecret> {
  for (const { indices, 1: value = '' } of text.matchAll(pattern)) {
    const [from, to] = indices?.[1] ?? [0, 0];
    if (value !== '') yield { from, to, value };
  }
}
