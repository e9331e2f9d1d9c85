import { builtInProfile } from './built-in.ts';
import type { Environment } from './environment.ts';
import { loadProfile } from './load.ts';
import { type ProfilePath, showPath, valueAt } from './problem.ts';
import { readProfile } from './read-profile.ts';
import { parseSource } from './source.ts';

/** One effective value of a profile. */
export interface ProfileEntry {
  /** As in `limits.concurrency`. */
  readonly key: string;
  /** As JSON; secrets redacted. */
  readonly value: string;
  /** `file`, `built-in`, `default`, or the variables it is taken from, as in `environment: A, B`. */
  readonly origin: string;
}

/**
 * Every effective value of a profile with where it came from.
 *
 * @throws {ProfileError} as `loadProfile` does.
 */
export async function describeProfile(path: string, env: Environment): Promise<ProfileEntry[]> {
  const profile = await loadProfile(path, env);
  const raw = parseSource(await readProfile(path), path).value;
  return leaves(profile, []).map(([at, value]) => {
    const written = valueAt(raw, at);
    return {
      key: showPath(at),
      value: show(at, value, written),
      origin: originOf(at, written, path),
    };
  });
}

function leaves(value: unknown, path: ProfilePath): [ProfilePath, unknown][] {
  if (isFile(path)) return [[path, null]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  const inner = Object.entries(value);
  return inner.length === 0
    ? [[path, value]]
    : inner.flatMap(([key, item]) => leaves(item, [...path, key]));
}

function show(path: ProfilePath, value: unknown, written: unknown): string {
  if (isSecret(String(path.at(-1)))) return '[redacted]';
  // The text of a file would fill the screen: its name says more.
  const shown = path[0] === 'documents' || isFile(path) ? (written ?? value) : value;
  return JSON.stringify(shown, (key, each: unknown) =>
    isSecret(key) && each !== null ? '[redacted]' : each,
  );
}

/** The pages are a file of their own. */
function isFile(path: ProfilePath): boolean {
  return showPath(path) === 'people.pages';
}

function isSecret(key: string): boolean {
  return /secret|password/i.test(key);
}

function originOf([top]: ProfilePath, written: unknown, path: string): string {
  const text = JSON.stringify(written) ?? '';
  const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  if (names.length > 0) return `environment: ${names.join(', ')}`;
  // Entries of `unsupported` may have been renamed, and none of them is a default.
  if (written === undefined && top !== 'unsupported') return 'default';
  return builtInProfile(path) === undefined ? 'file' : 'built-in';
}
