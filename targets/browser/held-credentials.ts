import type { Page as Tab } from 'playwright-core';
import { credentialType } from '../../contracts/credentials/all.ts';
import type { HeldCredential } from '../../contracts/test-control.ts';
import type { AccountPages } from '../../profiles/pages-schema.ts';
import { DriverError } from '../errors/driver-error.ts';
import { readEntries, type ShownEntry } from './read-entries.ts';
import { fieldsOf } from './shown-value.ts';

/**
 * The credentials that the page of an account shows.
 *
 * @throws {DriverError} if it shows a type or a document's state in words that the pages file does not list
 */
export async function heldCredentials(
  tab: Tab,
  pages: AccountPages,
): Promise<readonly HeldCredential[]> {
  const entries = await readEntries(tab, pages);
  return entries.map((entry) => heldBy(entry, pages));
}

function heldBy(entry: ShownEntry, { type, document, fields }: AccountPages): HeldCredential {
  const name = known(entry.type, type.words, 'accounts.type.words');
  return {
    credential_type: name,
    fields: fieldsOf(entry.fields, credentialType(name)?.fields, fields),
    document: known(entry.document, document.words, 'accounts.document.words'),
  };
}

function known<Meaning>(
  shown: string,
  words: Readonly<Record<string, Meaning>>,
  place: string,
): Meaning {
  const meaning = Object.hasOwn(words, shown.trim()) ? words[shown.trim()] : undefined;
  if (meaning !== undefined) return meaning;
  throw new DriverError(
    `the account shows "${shown.trim()}", which is not one of ${Object.keys(words).join(', ')}; add it to ${place} of the pages file`,
  );
}
