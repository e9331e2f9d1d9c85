import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadProfile } from '../../profiles/load.ts';
import { answersFrom } from './answers.ts';
import { performInit } from './perform.ts';

const target = 'https://seek.example';
const client = { SEEK_PASS_CLIENT_ID: 'one', SEEK_PASS_CLIENT_SECRET: 'synthetic-secret' };

async function project() {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-init-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

test('the profile that is written can be loaded', async () => {
  await using made = await project();
  await performInit({
    target,
    name: 'ours',
    type: ['education'],
    people: 'control',
    ci: 'none',
    out: made.folder,
  });
  const profile = await loadProfile(path.join(made.folder, 'ours.target.yaml'), client);
  expect(profile).toMatchObject({
    name: 'ours',
    baseUrl: target,
    credentialTypes: ['education'],
    control: `${target}/__control`,
    safety: { allowHosts: ['seek.example'] },
  });
});

test.each([
  ['github', '.github/workflows/seek-pass.yml'],
  ['gitlab', 'seek-pass.gitlab-ci.yml'],
] as const)('the file for %s is YAML and names the profile', async (ci, file) => {
  await using made = await project();
  await performInit({ target, people: 'none', ci, out: made.folder });
  const text = await readFile(path.join(made.folder, file), 'utf8');
  expect(Object.keys(parse(text))).not.toEqual([]);
  expect(text).toContain('npx --no-install spc run staging.target.yaml');
});

test('no file is overwritten, and none is written beside one that exists', async () => {
  await using made = await project();
  await writeFile(path.join(made.folder, '.env.example'), 'mine');
  const ended = performInit({ target, people: 'none', ci: 'none', out: made.folder });
  await expect(ended).rejects.toThrow('.env.example: expected no such file yet, got one');
  expect(await readdir(made.folder)).toEqual(['.env.example']);
});

test('what no flag says is asked for, and an empty line is the default', async () => {
  const typed = [
    'https://seek.example/api/partner/v1',
    '',
    'education, microcredential',
    '',
    'github',
  ];
  const answers = await answersFrom({ out: '.' }, async () => typed.shift() ?? '');
  expect(answers).toEqual({
    target,
    name: 'staging',
    types: ['education', 'microcredential'],
    people: 'none',
    ci: 'github',
  });
});

test.each([
  [
    { out: '.' },
    '--target: expected the URL of the Partner API, such as https://seek.example, got nothing',
  ],
  [{ out: '.', target, type: ['eduction'] }, '--type: expected one of'],
  [{ out: '.', target, name: '../x' }, '--name: expected up to 64 letters'],
])('%j is refused', async (flags, message) => {
  await expect(answersFrom(flags, null)).rejects.toThrow(message);
});
