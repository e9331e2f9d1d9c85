import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface LockFile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = path.join(import.meta.dirname, '..', 'package-lock.json');
const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'));
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

test('the lock file holds the packages this project runs on', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(Object.keys(lock.packages)).toContain('node_modules/zod');
});

// `.npmrc` leaves the addresses out: with one, every machine would have to reach the registry of the person who wrote the lock file.
test('the lock file names no host to download from', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lock file pins every package by its content', () => {
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

// A registry that lags leaves binaries of other platforms out without a word, and then `npm ci` refuses the lock file.
test('the lock file holds the binaries of every platform', () => {
  const locked = new Set(installed.map(([place]) => place.replace(/^.*node_modules\//, '')));
  const offered = installed.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies),
  );
  expect(offered.filter((name) => !locked.has(name))).toEqual([]);
});
