/** A named value that looks like a word or a sentence is an error message rather than a secret. */
const LOOKS_SECRET = /^\S{12,}$/;

const MASK = '[redacted]';

/** How many header values are remembered with what redaction leaves of them. */
const MOST_HEADERS = 1000;

/** Shorter values would blank out ordinary words; where a secret has a name, it is replaced by that name anyway. */
const SHORTEST_SECRET = 6;

// Without the look-behind, a long run of `eyJeyJeyJ` would take quadratic time.
const JWT = /(?<![\w-])eyJ[\w-]{4,}\.[\w-]+\.[\w-]*/g;
const SECRET_KEYS = 'access_token|refresh_token|id_token|client_secret|password|secret';
const JSON_SECRET = new RegExp(
  String.raw`("(?:${SECRET_KEYS})"\s*:\s*")((?:[^"\\]*(?:\\.[^"\\]*)*))"`,
  'gi',
);
const FORM_SECRET = new RegExp(String.raw`((?:^|[?&#;\s])(?:${SECRET_KEYS})=)([^&\s"'<>]+)`, 'gi');
const BEARER = /\b(Bearer|Basic)(\s+)(?=[\w.~+/=-]*\d)([\w.~+/=-]{12,})/gi;
/** What every pattern above needs: one look for it spares most texts the four searches. */
const WORTH_SEARCHING = /_token|secret|password|bearer|basic|eyJ/i;
const SECRET_HEADERS = new Set(['cookie', 'set-cookie', 'x-api-key']);

/** Replaces secrets in everything that leaves the HTTP layer. */
export interface Redactor {
  /** Remembers a secret, in every encoding in which it may come back. */
  register(secret: string): void;
  /** Remembers the secrets that a text names, such as the `access_token` of a JSON answer. */
  learn(text: string): void;
  redact(text: string): string;
  redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string>;
}

/** Makes a redactor that knows no secrets yet but recognises named ones and JSON Web Tokens. */
export function createRedactor(): Redactor {
  const known = new Set<string>();
  const considered = new Set<string>();
  const redactedHeaders = new Map<string, string>();
  let pattern: RegExp | null = null;

  function register(secret: string): void {
    if (considered.has(secret)) return;
    considered.add(secret);
    if (secret.length < SHORTEST_SECRET || secret.replace(JWT, '') === '') return;
    redactedHeaders.clear();
    for (const form of encodings(secret)) known.add(form);
    pattern = null;
  }

  function redact(text: string): string {
    pattern ??= matchAny(known);
    return maskNamed(pattern === null ? text : text.replace(pattern, MASK));
  }

  /** Headers say the same in nearly every exchange. */
  function redactRepeated(value: string): string {
    const known = redactedHeaders.get(value) ?? redact(value);
    if (redactedHeaders.size >= MOST_HEADERS) redactedHeaders.clear();
    redactedHeaders.set(value, known);
    return known;
  }

  return {
    register,
    redact,
    learn: (text) => {
      for (const secret of namedSecrets(text)) if (LOOKS_SECRET.test(secret)) register(secret);
    },
    redactHeaders: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          redactHeader(name, value, redactRepeated),
        ]),
      ),
  };
}

function redactHeader(name: string, value: string, redact: (text: string) => string): string {
  if (SECRET_HEADERS.has(name)) return MASK;
  if (name.endsWith('authorization')) return value.replace(/^(\w+ )?.*$/s, `$1${MASK}`);
  return redact(value);
}

function maskNamed(text: string): string {
  if (!WORTH_SEARCHING.test(text)) return text;
  return text
    .replace(JSON_SECRET, `$1${MASK}"`)
    .replace(FORM_SECRET, `$1${MASK}`)
    .replace(BEARER, `$1$2${MASK}`)
    .replace(JWT, MASK);
}

function namedSecrets(text: string): string[] {
  if (!WORTH_SEARCHING.test(text)) return [];
  const inJson = [...text.matchAll(JSON_SECRET)].map(([, , value]) => unescapeJson(value ?? ''));
  const inForms = [...text.matchAll(FORM_SECRET)].map(([, , value]) => decodeForm(value ?? ''));
  return [...inJson, ...inForms];
}

function unescapeJson(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    return value;
  }
}

function decodeForm(value: string): string {
  return new URLSearchParams(`v=${value}`).get('v') ?? value;
}

function encodings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    json,
    json.replaceAll('&', '\\u0026'),
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams({ v: secret }).toString().slice(2),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    Buffer.from(secret).toString('base64'),
  ];
}

function matchAny(secrets: ReadonlySet<string>): RegExp | null {
  if (secrets.size === 0) return null;
  // The longest first: of two secrets, one may begin with the other.
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((s) => s.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'gi',
  );
}
