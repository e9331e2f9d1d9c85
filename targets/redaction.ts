import { findSecrets, masked } from './redaction/find-secrets.ts';
import { createKnownSecrets } from './redaction/known-secrets.ts';
import { spellingsUndone } from './redaction/layers.ts';
import { namedSecrets } from './redaction/named.ts';
import { maskTokenAnswer } from './redaction/token-answer.ts';
import { isToken, isWorthLearning } from './redaction/worth-learning.ts';

const MASK = '[redacted]';
/** What is shown of a text that could not be redacted. */
const NOT_SHOWN = '[not shown]';

/** How many texts are remembered with what redaction leaves of them, and how long they may be. */
const MOST_TEXTS = 1000;
const LONGEST_TEXT = 4000;
/** How many values are learned from a target: without an end, each answer would cost more than the one before. */
const MOST_LEARNED = 2000;

const SECRET_HEADER = /^(?:set-)?cookie2?$|(?:^|-)(?:token|secret|password)$|api-?key$/;

/** Replaces secrets in everything that leaves the HTTP layer. None of its functions throws. */
export interface Redactor {
  /** Remembers a secret that was configured or granted; it is found in every spelling that decodes to it. */
  register(secret: string): void;
  /** Remembers what must never be learned, because the suite was given it or sends it itself. */
  exempt(text: string): void;
  /**
   * Remembers the secrets that a text names, such as the `access_token` of a JSON answer.
   *
   * @param sent what the text answers: values that stand in it are ours.
   */
  learn(text: string, sent?: string): void;
  redact(text: string): string;
  redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string>;
  /**
   * The answer of a token endpoint that granted something: every value is masked and remembered, but those that RFC 6749
   * makes public. Broken endpoints call a token by any name.
   *
   * @param sent the form that was sent: what it holds is not secret in the answer, apart from the client's secret.
   */
  redactGrant(body: string, sent: string): string;
}

/** Makes a redactor that knows no secrets yet but recognises named ones and JSON Web Tokens. */
export function createRedactor(): Redactor {
  const known = createKnownSecrets();
  const considered = new Set<string>();
  const exempted: string[] = [];
  const redacted = new Map<string, string>();
  let learned = 0;

  function register(secret: string): void {
    if (considered.has(secret)) return;
    considered.add(secret);
    redacted.clear();
    known.add(secret);
  }

  function learnValue(value: string, sent: string): void {
    if (learned >= MOST_LEARNED || considered.has(value) || !isWorthLearning(value)) return;
    if ([sent, ...exempted].some((text) => text.includes(value))) return;
    learned += 1;
    register(value);
  }

  /** Of the texts of a run, two thirds were redacted shortly before: headers, addresses, refusals. */
  function redact(text: string): string {
    if (text.length > LONGEST_TEXT) return redactAnew(text);
    const before = redacted.get(text);
    if (before !== undefined) return before;
    if (redacted.size >= MOST_TEXTS) redacted.clear();
    const shown = redactAnew(text);
    redacted.set(text, shown);
    return shown;
  }

  function redactAnew(text: string): string {
    return safely(() => masked(text, findSecrets(text, known), MASK));
  }

  return {
    register,
    exempt: (text) => void exempted.push(text),
    learn: (text, sent = '') => {
      safely(() => {
        for (const { value } of namedSecrets(text)) {
          for (const form of [value, ...spellingsUndone(value)]) learnValue(form, sent);
        }
        return '';
      });
    },
    redact,
    redactHeaders: (headers) => {
      const lines = Object.entries(headers).map(
        ([name, value]) => [redact(name), redactHeader(name, value, redact)] as const,
      );
      return Object.fromEntries(withoutSplitSecrets(lines, (text) => redact(text) !== text));
    },
    redactGrant: (body, sent) =>
      safely(() => {
        const grant = maskTokenAnswer(body, sent, MASK);
        for (const value of grant.values.filter(isToken)) register(value);
        return redact(grant.text);
      }),
  };
}

function safely(redacting: () => string): string {
  try {
    return redacting();
  } catch {
    return NOT_SHOWN;
  }
}

function redactHeader(name: string, value: string, redact: (text: string) => string): string {
  if (SECRET_HEADER.test(name)) return MASK;
  if (name.endsWith('authorization')) return value.replace(/^(\w+ )?.*$/s, `$1${MASK}`);
  return redact(value);
}

/** Two headers may hold a half each: then neither is shown. */
function withoutSplitSecrets(
  lines: readonly (readonly [string, string])[],
  holds: (text: string) => boolean,
): readonly (readonly [string, string])[] {
  if (!holds(lines.map(([, value]) => value).join('\n'))) return lines;
  return lines.map(([name, value], place) => {
    const neighbours = lines.slice(Math.max(0, place - 1), place + 2).map(([, each]) => each);
    return [name, holds(neighbours.join('\n')) ? MASK : value] as const;
  });
}
