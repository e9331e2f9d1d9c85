import { isDeepStrictEqual } from 'node:util';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Person, Submission } from '../store.ts';

/** Which credential a newer one replaces. Source: `docs/api.md#replacement`. */
export interface Replacement {
  /** The fields that must be equal for a replacement; null if no credential replaces another. */
  key(type: CredentialType): readonly string[] | null;
  replaces(newer: Submission, older: Submission, key: readonly string[] | null): boolean;
  /** The people whose accounts are searched for older versions. */
  reach(owner: Person, everyone: Iterable<Person>): Iterable<Person>;
}

export const replacement: Replacement = {
  key: (type) => type.replacementKey,
  replaces: (newer, older, key) =>
    key !== null &&
    // Stryker disable next-line ConditionalExpression: a key names fields that other types do not have, so that theirs are never equal
    newer.type === older.type &&
    key.every((field) => isDeepStrictEqual(newer.credential[field], older.credential[field])),
  reach: (owner) => [owner],
};
