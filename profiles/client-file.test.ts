import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadClientFile } from './client-file.ts';

async function loaded(yaml: string) {
  const folder = await mkdtemp(join(tmpdir(), 'spc-client-file-'));
  try {
    const file = join(folder, 'own.client.yaml');
    await writeFile(file, yaml);
    return await loadClientFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('names hosts and fields as judges compare them', async () => {
  const file = await loaded(
    'documentHosts: [documents.partner.example]\nreplacementKeys: { education: [full_name] }\n',
  );
  expect(file.documentHosts).toEqual(['documents.partner.example']);
  expect(file.replacementKeys).toEqual({ education: ['full_name'] });
});

test.each([
  ['documentHosts: ["http://x/y"]', 'expected a host in small letters'],
  ['documentHosts: [Documents.example]', 'expected a host in small letters'],
  ['replacementKeys: { education: [fullname] }', 'did you mean `full_name`'],
  ['replacementKeys: { educations: [full_name] }', 'expected one of education'],
])('refuses %s', async (yaml, says) => {
  await expect(loaded(yaml)).rejects.toMatchObject({
    name: 'ProfileError',
    message: expect.stringContaining(says),
  });
});
