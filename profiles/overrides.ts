import { formatPath, type Path } from '../contracts/json-path.ts';
import { suggest } from '../contracts/nearest-word.ts';
import type { Environment } from './environment.ts';
import { knownKeys } from './known-keys.ts';
import type { ProfileProblem } from './problem.ts';

/** What a variable begins with that stands for a key of the profile. */
const PREFIX = 'SPC_TARGET_';

/** Keys that hold more than one value: no single variable can stand for them. */
const LISTS = ['credentialTypes', 'replacementKeys', 'unsupported', 'safety.allowHosts'];

/** The variable that stands for a key, as in `SPC_TARGET_LIMITS_MAX_REQUESTS`. */
function variableOf(path: Path): string {
  const words = path.map((key) => String(key).replace(/(?<=[a-z])(?=[A-Z])/g, '_'));
  return PREFIX + words.join('_').toUpperCase();
}

/** Every key that holds one value, by its variable. */
const keys: ReadonlyMap<string, Path> = new Map(
  knownKeys([])
    .flatMap((key): Path[] => {
      const inner = key === 'people' ? [] : knownKeys([key]);
      return inner.length === 0 ? [[key]] : inner.map((each) => [key, each]);
    })
    .filter((path) => !LISTS.includes(formatPath(path)))
    .map((path) => [variableOf(path), path]),
);

/**
 * The profile with the keys for which the environment has a variable taken from there: it beats the file.
 *
 * A variable stands for what `${NAME}` would in its place, so that its value is as little shown as any other.
 */
export function withOverrides(raw: unknown, env: Environment): unknown {
  const set = [...keys].filter(([name]) => (env[name] ?? '') !== '');
  return set.reduce((value, [name, path]) => replaced(value, path, `\${${name}}`), raw);
}

/** Variables that look as if they stood for a key and do not. */
export function overrideProblems(env: Environment): ProfileProblem[] {
  const unknown = Object.keys(env).filter((name) => name.startsWith(PREFIX) && !keys.has(name));
  return unknown.map((name) => ({
    path: [],
    says: `the environment variable ${name} stands for no key that holds one value${suggest(name, keys.keys())}; unset it`,
  }));
}

function replaced(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  const map = typeof value === 'object' && value !== null ? value : {};
  return { ...map, [key]: replaced(Reflect.get(map, key), rest, text) };
}
