import type { Payload } from '../../contracts/payload.ts';

/** Shorter texts, and texts that an id may contain by chance, prove nothing if they are in a link. */
const MINIMUM_LENGTH = 6;
const LIKE_AN_ID = /^[0-9a-f-]*$/i;

/** The texts of a payload that say something about the person, so that a link must not contain them. */
export function personalTexts({
  data,
  document_type,
  credential_type,
}: Payload): readonly string[] {
  return textsIn(data).filter(
    (text) =>
      text.length >= MINIMUM_LENGTH &&
      !LIKE_AN_ID.test(text) &&
      !document_type.includes(text) &&
      !credential_type.includes(text),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
