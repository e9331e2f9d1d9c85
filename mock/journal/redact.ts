import { tokenPath, webhooksPath } from '../../contracts/endpoints.ts';
import type { JournalCall, JournalEntry } from './entry.ts';

/** A secret and what stands for it in everything that leaves the process. */
export interface Placeholder {
  readonly secret: string;
  readonly shown: string;
}

/** The tokens and the secrets of webhooks that a journal shows as granted, each with a number that is its own. */
export function grantedTokens(entries: readonly JournalEntry[]): readonly Placeholder[] {
  const calls = entries.filter((entry) => entry.kind === 'call');
  return [
    ...numbered(calls.flatMap(tokenIn), 'token'),
    ...numbered(calls.flatMap(webhookSecretsIn), 'webhook-secret'),
  ];
}

function numbered(secrets: readonly string[], name: string): readonly Placeholder[] {
  return [...new Set(secrets)].map((secret, place) => ({
    secret,
    shown: `[${name}-${place + 1}]`,
  }));
}

/**
 * Entries without their secrets. Equal secrets get equal placeholders, so that judging what is left gives the same.
 *
 * A secret is found as it is, as a form or an address spells it, and in an HTTP Basic header.
 */
export function redacted(
  entries: readonly JournalEntry[],
  secrets: readonly Placeholder[],
): readonly JournalEntry[] {
  const all = [...secrets, ...grantedTokens(entries)];
  return entries.map((entry) => redactedEntry(entry, all));
}

/** One entry without these secrets. */
export function redactedEntry(entry: JournalEntry, secrets: readonly Placeholder[]): JournalEntry {
  if (entry.kind !== 'call') return entry;
  const text = JSON.stringify(entry, (_, value: unknown) =>
    typeof value === 'string' ? hide(value, secrets) : value,
  );
  return JSON.parse(text) as JournalEntry;
}

/** A text without these secrets. */
export function hide(text: string, secrets: readonly Placeholder[]): string {
  const basic = text.replace(/^Basic +([A-Za-z0-9+/=]+)$/i, (whole, coded: string) => {
    const plain = Buffer.from(coded, 'base64').toString('utf8');
    const hidden = hide(plain, secrets);
    return hidden === plain ? whole : `Basic ${hidden}`;
  });
  return secrets.reduce(
    (kept, { secret, shown }) =>
      spellings(secret).reduce((rest, spelling) => rest.replaceAll(spelling, shown), kept),
    basic,
  );
}

function spellings(secret: string): readonly string[] {
  if (secret === '') return [];
  const form = new URLSearchParams({ a: secret }).toString().slice(2);
  const address = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const lower = [form, address].map((text) =>
    text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  );
  return [...new Set([secret, json, form, address, ...lower])];
}

function tokenIn({ path, answer }: JournalCall): readonly string[] {
  if (!path.startsWith(tokenPath) || answer === null || answer.status >= 300) return [];
  const [, token] = /"access_token"\s*:\s*"([^"]+)"/.exec(answer.body) ?? [];
  return token === undefined ? [] : [token];
}

function webhookSecretsIn({ path, answer }: JournalCall): readonly string[] {
  if (!path.startsWith(webhooksPath) || answer === null || answer.status >= 300) return [];
  return [...answer.body.matchAll(/"secret"\s*:\s*"([^"]+)"/g)].map(([, secret = '']) => secret);
}
