import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface LockFile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.join(import.meta.dirname, '..');

describe.each([
  { folder: '.', direct: 'zod' },
  { folder: 'selftest/mutants/stryker', direct: '@stryker-mutator/core' },
])('the lock file in $folder', ({ folder, direct }) => {
  const lock = lockFileIn(folder);
  const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

  test('holds the packages that are asked for', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(Object.keys(lock.packages)).toContain(`node_modules/${direct}`);
  });

  // `.npmrc` leaves the addresses out: with one, every machine would have to reach the registry of the person who wrote the lock file.
  test('names no host to download from', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('pins every package by its content', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  // A registry that lags leaves binaries of other platforms out without a word, and then `npm ci` refuses the lock file.
  test('holds the binaries of every platform', () => {
    const locked = new Set(installed.map(([place]) => place.replace(/^.*node_modules\//, '')));
    const offered = installed.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies),
    );
    expect(offered.filter((name) => !locked.has(name))).toEqual([]);
  });
});

// Most of its packages want a newer Node than 20, and `npm ci` would print a warning for each.
test('what is installed for everybody does not hold the mutation tool', () => {
  const places = Object.keys(lockFileIn('.').packages);
  expect(places.filter((place) => place.includes('/@stryker-mutator/'))).toEqual([]);
});

// Stryker changes the modules that tests run on, so these must run on the vitest of the tests.
test('the mutation tool brings no vitest of its own', () => {
  const { packages } = lockFileIn('selftest/mutants/stryker');
  expect(Object.keys(packages)).not.toContain('node_modules/vitest');
});

function lockFileIn(folder: string): LockFile {
  return JSON.parse(readFileSync(path.join(root, folder, 'package-lock.json'), 'utf8'));
}
