import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProfile, type ProfileEntry } from './describe.ts';

async function describeYaml(yaml: string): Promise<Map<string, ProfileEntry>> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const file = join(folder, 'x.target.yaml');
  try {
    await writeFile(file, yaml);
    const entries = await describeProfile(file, { SECRET: 'canary-secret', PORT: '4000' });
    return new Map(entries.map((entry) => [entry.key, entry]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('tells file, environment and default apart and hides secrets', async () => {
  const entries = await describeYaml(`name: mock
baseUrl: http://127.0.0.1:\${PORT}
auth: { clientId: partner, clientSecret: "\${SECRET}" }
credentialTypes: [education]
unsupported: { batch: no client }
`);
  expect(entries.get('name')).toEqual({ key: 'name', value: '"mock"', origin: 'file' });
  expect(entries.get('baseUrl')).toMatchObject({
    value: '"http://127.0.0.1:4000"',
    origin: 'environment: PORT',
  });
  expect(entries.get('auth.clientSecret')).toMatchObject({
    value: '[redacted]',
    origin: 'environment: SECRET',
  });
  expect(entries.get('limits.concurrency')).toMatchObject({ value: '8', origin: 'default' });
  expect(entries.get('unsupported.BATCH')).toMatchObject({ value: '"no client"', origin: 'file' });
  expect(JSON.stringify([...entries])).not.toContain('canary');
});
