import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { describeProfile, type ProfileEntry } from './describe.ts';
import type { Environment } from './environment.ts';

async function describeYaml(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  more: Environment = {},
): Promise<Map<string, ProfileEntry>> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const file = join(folder, 'x.target.yaml');
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await writeFile(file, yaml);
    const env = { SECRET: 'canary-secret', PORT: '4000', ...more };
    const entries = await describeProfile(file, env);
    return new Map(entries.map((entry) => [entry.key, entry]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('names file, environment or default as the source, and hides secrets', async () => {
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

const remote = `name: x
baseUrl: https://seekpass.test.example
auth: { clientId: partner, clientSecret: "\${SECRET}" }
credentialTypes: [education]
`;

test('describes a driver module by its file and its capabilities', async () => {
  const module = 'export default { capabilities: ["clock"], now: () => {}, advance: () => {} };';
  const entries = await describeYaml(`${remote}people: ./d.js\n`, { 'd.js': module });
  expect([...entries.keys()].filter((key) => key.startsWith('people'))).toEqual([
    'people.driver',
    'people.file',
    'people.capabilities',
  ]);
  expect(entries.get('people.file')).toMatchObject({ value: '"./d.js"', origin: 'file' });
  expect(entries.get('people.capabilities')).toMatchObject({ value: '["clock"]', origin: 'file' });
  expect(entries.get('clock')?.value).toBe('"driver"');
});

test('describes certificates by their file and a proxy without its password', async () => {
  const entries = await describeYaml(
    `${remote}tls: { ca: ./ca.pem }\n`,
    { 'ca.pem': rootCertificates[0] ?? '' },
    { HTTPS_PROXY: 'http://ci:canary-of-the-proxy@proxy.example:3128' },
  );
  expect(entries.get('tls.ca')).toMatchObject({ value: '"./ca.pem"', origin: 'file' });
  expect(entries.get('proxy')).toEqual({
    key: 'proxy',
    value: '"http://[redacted]@proxy.example:3128"',
    origin: 'environment: HTTPS_PROXY',
  });
});

test('names the variable that overrides a key of the file', async () => {
  const more = { SPC_TARGET_LIMITS_MAX_REQUESTS: '77', SPC_TARGET_NAME: 'nightly' };
  const entries = await describeYaml(`${remote}limits: { maxRequests: 5 }\n`, {}, more);
  expect(entries.get('limits.maxRequests')).toEqual({
    key: 'limits.maxRequests',
    value: '77',
    origin: 'environment: SPC_TARGET_LIMITS_MAX_REQUESTS',
  });
  expect(entries.get('name')).toMatchObject({ value: '"nightly"' });
});
