import type { Profile } from '../../profiles/profile.ts';

type Documents = Profile['documents'];

const PREFIX = 'spc-document:';

/**
 * A value in which every document of the profile is its name: the address of a document may hold a key, which no ledger
 * may. The later process has the profile too.
 */
export function withDocumentNames<T>(value: T, documents: Documents): T {
  const names = new Map(
    Object.entries(documents).map(([kind, text]) => [text, `${PREFIX}${kind}`]),
  );
  return mapTexts(value, (text) => names.get(text) ?? text) as T;
}

/** The value again, with the documents that the profile has now. */
export function withDocuments<T>(value: T, documents: Documents): T {
  const texts = new Map(
    Object.entries(documents).map(([kind, text]) => [`${PREFIX}${kind}`, text]),
  );
  return mapTexts(value, (text) => texts.get(text) ?? text) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]),
  );
}
