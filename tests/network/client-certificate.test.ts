import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueCertificate } from '../../mock/tls/issue-certificate.ts';
import { readClientCertificate } from '../../profiles/client-certificate.ts';

const one = issueCertificate('one');
const other = issueCertificate('other');

async function read(
  files: Readonly<Record<string, string>>,
  keys = { cert: 'c.pem', key: 'k.pem' },
) {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await readClientCertificate(keys, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a certificate and its key are read', async () => {
  const { client, problems } = await read({ 'c.pem': one.cert, 'k.pem': one.key });
  expect([client, problems]).toEqual([{ cert: one.cert, key: one.key }, []]);
});

test('a profile without either identifies the suite with nothing', async () => {
  expect(await readClientCertificate({}, '.')).toEqual({ client: null, problems: [] });
});

test.each([
  ['another key', one.cert, other.key, 'key', 'the key of the certificate in `c.pem`, got another'],
  ['no key', one.cert, 'canary', 'key', 'a private key as PEM without a passphrase, got something'],
  ['no certificate', 'canary', one.key, 'cert', 'a certificate as PEM, got something else'],
])('%s is refused and not quoted', async (_, cert, key, at, says) => {
  const { problems } = await read({ 'c.pem': cert, 'k.pem': key });
  expect(problems).toMatchObject([{ path: ['tls', at], says: expect.stringContaining(says) }]);
  expect(JSON.stringify(problems)).not.toContain('canary');
});

test.each([
  [{ cert: 'c.pem' }, 'key', 'the private key of `tls.cert`, got none'],
  [{ key: 'k.pem' }, 'cert', 'the certificate of `tls.key`, got none'],
  [{ cert: 'none.pem', key: 'k.pem' }, 'cert', 'got `none.pem` (ENOENT)'],
])('%j is no pair', async (keys, at, says) => {
  const { problems } = await readClientCertificate(keys, '.');
  expect(problems).toMatchObject([{ path: ['tls', at], says: expect.stringContaining(says) }]);
});
