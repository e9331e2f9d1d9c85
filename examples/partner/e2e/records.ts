import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Submission } from '../client.ts';

/** A credential as the test data hold it. */
export interface TestCredential {
  readonly key: string;
  readonly credential_type: string;
  readonly document_type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly document: string | null;
}

/** The test data, as the file that SPC_DATA names holds them. */
export interface TestData {
  readonly people: readonly {
    readonly key: string;
    readonly credentials: readonly TestCredential[];
  }[];
  readonly updates: readonly {
    readonly of: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
  readonly files: readonly {
    readonly credential: string;
    readonly asset_type: string;
    readonly path: string;
  }[];
}

/** Reads the test data. */
export function testData(file: string): TestData {
  return JSON.parse(readFileSync(file, 'utf8')) as TestData;
}

/** The types that are sent without any document: not even null. */
const documentless: readonly string[] = ['digital_identity', 'right_to_work', 'career_history'];

const ids = new Map<string, string>();

/** The id of a record, made once and kept with it. */
export function idOf(key: string): string {
  const id = ids.get(key) ?? `EXAMPLE-${randomUUID()}`;
  ids.set(key, id);
  return id;
}

/**
 * The submission of a record. Its id is made once and kept with the record, so that two clicks and every repetition
 * mean the same; changed data belong to a record of their own.
 */
export function submissionFor(record: TestCredential): Submission {
  const id = idOf(record.key);
  const { credential_type, document_type, fields: credential, document } = record;
  const data = documentless.includes(credential_type) ? { credential } : { credential, document };
  return { id, credential_type, document_type, data };
}

/** The record with the fields that an update changes, under a key and so an id of its own. */
export function updated(record: TestCredential, fields: TestCredential['fields']): TestCredential {
  return { ...record, key: `${record.key} updated`, fields: { ...record.fields, ...fields } };
}
