import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { npm } from './npm.ts';

/** Builds and packs this repository once for all tests of the packed package: two builds at a time would share `dist`. */
export default async function packOnce({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'spc-tarball-'));
  await npm(['pack', '--pack-destination', folder], path.join(import.meta.dirname, '..'));
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  provide('tarball', path.join(folder, tarball));
  return () => rm(folder, { recursive: true, force: true });
}
