import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from 'vitest';
import { NoConsumerError } from '../errors/no-consumer-error.ts';
import { consumerName } from './consumer-name.ts';

// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
const test = base.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-name-'));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

test('the nearest package above a folder names its application', async ({ folder }) => {
  await writeFile(path.join(folder, 'package.json'), '{ "name": "@acme/app" }');
  const deep = path.join(folder, 'tests', 'contracts');
  await mkdir(deep, { recursive: true });
  expect(await consumerName(deep)).toBe('@acme/app');
});

test('a package without a name says how to give one', async ({ folder }) => {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  const named = consumerName(folder);
  await expect(named).rejects.toThrow(NoConsumerError);
  await expect(named).rejects.toThrow(
    "name it with pactConsumer({ consumer: 'your-application' })",
  );
});
