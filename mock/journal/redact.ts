import { tokenPath, webhooksPath } from '../../contracts/endpoints.ts';
import type { JournalCall, JournalEntry } from './entry.ts';
import { createSpellings, type Placeholder } from './spellings.ts';

/** The secrets of the clients of a mock, as they are shown. */
export function clientSecrets(
  clients: readonly { readonly clientSecret: string }[],
): readonly Placeholder[] {
  return clients.map(({ clientSecret }, place) => ({
    secret: clientSecret,
    shown: `[secret-${place + 1}]`,
  }));
}

/** A token or the secret of a webhook, as an answer grants it. */
interface Grant {
  readonly kind: 'token' | 'webhook-secret';
  readonly secret: string;
}

/** What the answer of an entry grants. */
export function grantsIn(entry: JournalEntry): readonly Grant[] {
  if (entry.kind !== 'call') return [];
  return [
    ...tokenIn(entry).map((secret) => ({ kind: 'token' as const, secret })),
    ...webhookSecretsIn(entry).map((secret) => ({ kind: 'webhook-secret' as const, secret })),
  ];
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
  const redaction = createRedaction(secrets, Number.POSITIVE_INFINITY);
  for (const entry of entries) redaction.learn(entry);
  return entries.map((entry) => redaction.entry(entry));
}

/** What hides secrets in what leaves the process. */
export interface Redaction {
  /** Takes in what an entry grants. It is hidden from then on, also when the journal has dropped the entry. */
  learn(entry: JournalEntry): void;
  /** The entry without secrets. */
  entry<Entry extends JournalEntry>(entry: Entry): Entry;
  /** The text without secrets. */
  text(text: string): string;
}

/** Each takes up to a kilobyte of a mock that stays up. */
const MOST_GRANTS = 10_000;

/**
 * Makes a redaction that knows these secrets, and what is granted.
 *
 * @param mostGrants how many grants it knows at least, the latest ones
 */
export function createRedaction(
  secrets: readonly Placeholder[],
  mostGrants = MOST_GRANTS,
): Redaction {
  const spelled = createSpellings();
  const counts = { token: 0, 'webhook-secret': 0 };
  let granted: Placeholder[] = [];

  function add({ secret, shown }: Placeholder): void {
    for (const spelling of spellings(secret)) spelled.add({ secret: spelling, shown });
  }

  function grant({ kind, secret }: Grant): void {
    if (spelled.has(secret)) return;
    counts[kind] += 1;
    const placeholder = { secret, shown: `[${kind}-${counts[kind]}]` };
    granted.push(placeholder);
    add(placeholder);
    if (granted.length < 2 * mostGrants) return;
    granted = granted.slice(-mostGrants);
    spelled.clear();
    for (const each of [...secrets, ...granted]) add(each);
  }

  function hide(text: string): string {
    const basic = text.replace(/^Basic +([A-Za-z0-9+/=]+)$/i, (whole, coded: string) => {
      const plain = Buffer.from(coded, 'base64').toString('utf8');
      const hidden = hide(plain);
      return hidden === plain ? whole : `Basic ${hidden}`;
    });
    return spelled
      .in(basic)
      .reduce((kept, { secret, shown }) => kept.replaceAll(secret, () => shown), basic);
  }

  for (const each of secrets) add(each);
  return {
    learn(entry) {
      for (const each of grantsIn(entry)) grant(each);
    },
    entry<Entry extends JournalEntry>(entry: Entry): Entry {
      if (entry.kind !== 'call') return entry;
      const text = JSON.stringify(entry, (_, value: unknown) =>
        typeof value === 'string' ? hide(value) : value,
      );
      return JSON.parse(text) as Entry;
    },
    text: hide,
  };
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
  return token === undefined ? [] : [copied(token)];
}

function webhookSecretsIn({ path, answer }: JournalCall): readonly string[] {
  if (!path.startsWith(webhooksPath) || answer === null || answer.status >= 300) return [];
  const found = answer.body.matchAll(/"secret"\s*:\s*"([^"]+)"/g);
  return [...found].map(([, secret = '']) => copied(secret));
}

/** A part of a text keeps all of the text in memory. */
function copied(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}
