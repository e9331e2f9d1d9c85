import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf } from '../../contracts/asset.ts';
import { sampleFile } from './sample-files.ts';
import type { TestData } from './test-data.ts';

/** A file on disk, and the SHA-256 of its bytes in hexadecimal digits. */
export interface SampleUpload {
  readonly file: TestData['files'][number];
  readonly sha256: string;
}

/** Writes a file of its own for each credential of the first person that has a document, to be uploaded. */
export async function writeSampleUploads(
  { people }: Pick<TestData, 'people'>,
  folder: string,
): Promise<readonly SampleUpload[]> {
  const [first] = people;
  const documented = (first?.credentials ?? []).filter(
    ({ document_type: type }) => mediaTypeOf(type) !== undefined,
  );
  return Promise.all(
    documented.map(async ({ key, document_type: type }) => {
      // A comment after the end of the file makes its bytes unlike those of any other.
      const bytes = Buffer.concat([sampleFile(type), Buffer.from(`\n% ${key}\n`)]);
      const path = join(folder, `${key}.${type}`);
      await writeFile(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { file: { credential: key, asset_type: type, path }, sha256 };
    }),
  );
}
