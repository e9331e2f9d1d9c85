import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { type ReadCertificates, readCertificates } from './certificates.ts';

const [one = '', other = ''] = rootCertificates;

async function readText(text: string): Promise<ReadCertificates> {
  const folder = await mkdtemp(join(tmpdir(), 'ca-'));
  try {
    await writeFile(join(folder, 'ca.pem'), text);
    return await readCertificates('./ca.pem', folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('reads every certificate of a file and nothing else of it', async () => {
  const key = '-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----';
  const { ca, problems } = await readText(`# ours\n${one}\n${key}\n${other}`);
  expect([ca, problems]).toEqual([`${one}\n${other}\n`, []]);
});

test.each([
  ['', 'begin with -----BEGIN CERTIFICATE-----, got something else in `./ca.pem`'],
  [one.replace('MII', 'AAA'), 'got something else in `./ca.pem`; convert it with'],
])('refuses a file that holds none', async (text, says) => {
  const { problems } = await readText(text);
  expect(problems).toMatchObject([{ path: ['tls', 'ca'], says: expect.stringContaining(says) }]);
});
