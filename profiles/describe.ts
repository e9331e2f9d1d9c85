import { formatPath, type Path, valueAt } from '../contracts/json-path.ts';
import { builtInProfile } from './built-in.ts';
import type { Environment } from './environment.ts';
import { loadProfile } from './load.ts';
import { withOverrides } from './overrides.ts';
import type { Profile } from './profile.ts';
import { proxyFor, shownProxy } from './proxies.ts';
import { readProfile } from './read-profile.ts';
import { parseSource } from './source.ts';
import { urlProfile } from './url-profile.ts';

/** One effective value of a profile. */
export interface ProfileEntry {
  /** As in `limits.concurrency`. */
  readonly key: string;
  /** As JSON; secrets redacted. */
  readonly value: string;
  /** `file`, `built-in`, `URL`, `default`, or the variables it is taken from, as in `environment: A, B`. */
  readonly origin: string;
}

/**
 * Every effective value of a profile with where it came from.
 *
 * @throws {ProfileError} as `loadProfile` does.
 */
export async function describeProfile(path: string, env: Environment): Promise<ProfileEntry[]> {
  const profile = await loadProfile(path, env);
  const raw = withOverrides(parseSource(await readProfile(path), path).value, env);
  const entries = leaves(profile, []).map(([at, value]) => {
    const written = writtenAt(raw, at);
    return {
      key: formatPath(at),
      value: show(at, value, written),
      origin: originOf(at, written, path),
    };
  });
  return [...entries, proxyEntry(profile, env)];
}

/** No key of a profile, and yet what decides how its target is reached. */
function proxyEntry({ baseUrl }: Profile, env: Environment): ProfileEntry {
  const proxy = proxyFor(new URL(baseUrl), env);
  return {
    key: 'proxy',
    value: JSON.stringify(proxy === null ? null : shownProxy(proxy)),
    origin: proxy === null ? 'default' : `environment: ${proxy.variable}`,
  };
}

/** What stands at a path, or at the nearest one above it that holds no more than a value. */
function writtenAt(raw: unknown, path: Path): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const found = valueAt(raw, path.slice(0, length));
    if (found !== undefined) {
      return length === path.length || typeof found !== 'object' ? found : undefined;
    }
  }
  return undefined;
}

function leaves(value: unknown, path: Path): [Path, unknown][] {
  if (isFile(path)) return [[path, null]];
  if (formatPath(path) === 'tls.client') return ['cert', 'key'].map((key) => [['tls', key], null]);
  // The functions of a driver module; its file stands beside them.
  if (formatPath(path) === 'people.module') return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  const inner = Object.entries(value);
  return inner.length === 0
    ? [[path, value]]
    : inner.flatMap(([key, item]) => leaves(item, [...path, key]));
}

function show(path: Path, value: unknown, written: unknown): string {
  if (isSecret(String(path.at(-1)))) return '[redacted]';
  // The text of a file would fill the screen: its name says more.
  const isFromFile = path[0] === 'documents' || isFile(path);
  const shown = isFromFile
    ? (written ?? value)
    : path[0] === 'headers'
      ? shownHeaders(value)
      : value;
  return JSON.stringify(shown, (key, each: unknown) =>
    isSecret(key) && each !== null ? '[redacted]' : withoutCredentials(each),
  );
}

/** The headers of a gateway by their names, without what came from the environment. */
function shownHeaders(value: unknown): unknown {
  const headers = value as Profile['headers'];
  return Object.fromEntries(
    headers.map(({ name, value: text, isSecret: hidden }) => [name, hidden ? '[redacted]' : text]),
  );
}

/** A URL may hold a name and a password, also if it will be refused for that. */
function withoutCredentials(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/(\/\/)[^/?#\s]*@/g, '$1[redacted]@') : value;
}

/** What is in a file of its own. */
function isFile(path: Path): boolean {
  return ['people.pages', 'tls.ca', 'tls.cert', 'tls.key'].includes(formatPath(path));
}

function isSecret(key: string): boolean {
  return /secret|password/i.test(key);
}

function originOf([top]: Path, written: unknown, path: string): string {
  const text = JSON.stringify(written) ?? '';
  const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  if (names.length > 0) return `environment: ${names.join(', ')}`;
  // Entries of `unsupported` may have been renamed, and none of them is a default.
  if (written === undefined && top !== 'unsupported') return 'default';
  if (urlProfile(path) !== undefined) return 'URL';
  return builtInProfile(path) === undefined ? 'file' : 'built-in';
}
