import { readFileSync } from 'node:fs';
import type { Batch } from '../client.ts';
import type { connection } from '../connection.ts';
import { type UploadFile, uploadFiles } from '../upload.ts';
import { idOf, type TestCredential, type TestData } from './records.ts';

/** A batch holds one object of these kinds, and a list of every other kind. */
const singles: readonly string[] = ['digital_identity', 'career_history'];

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** Sends all credentials of a person as one batch with its files, and returns the link for the person. */
export async function sendBatch(
  api: ReturnType<typeof connection>,
  { key, credentials }: TestData['people'][number],
  files: TestData['files'],
): Promise<string> {
  const batch = batchOf(key, credentials, files);
  const submit = () => api((client) => client.submitBatch(batch));
  const { link, uploads } = await submit();
  await uploadFiles(uploads, filesById(files), async () => (await submit()).uploads);
  return link;
}

function batchOf(
  key: string,
  credentials: readonly TestCredential[],
  files: TestData['files'],
): Batch {
  const batch: Record<string, unknown> & Batch = { credential_id: idOf(`${key} as a batch`) };
  for (const { key: record, credential_type: type, fields } of credentials) {
    const file = files.find(({ credential }) => credential === record);
    // Without a file there is no `assets` member; null says that the bytes follow by upload.
    const assets = file && [{ asset_id: record, asset_type: file.asset_type, asset_data: null }];
    const item = { credential_id: idOf(record), fields, ...(assets && { assets }) };
    const list = `${type}_items`;
    if (singles.includes(type)) batch[type] = item;
    else batch[list] = [...((batch[list] as unknown[] | undefined) ?? []), item];
  }
  return batch;
}

function filesById(files: TestData['files']): ReadonlyMap<string, UploadFile> {
  return new Map(
    files.map(({ credential, asset_type: type, path }) => [
      credential,
      { bytes: new Uint8Array(readFileSync(path)), mediaType: mediaTypes[type] ?? '' },
    ]),
  );
}
