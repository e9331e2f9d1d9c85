import type { Path } from '../contracts/json-path.ts';
import { type ProfileProblem, textsIn } from './problem.ts';

/** The environment that `${NAME}` is taken from. */
export type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;
/** A shorter value stands in a message by chance. */
const SHORTEST_QUOTED = 6;
const ONE_VARIABLE = /^\$\{[A-Za-z_]\w*\}$/;

/** A value with every `${NAME}` replaced; under `limits` and `assume`, what is a number then becomes one. */
export function substitute(value: unknown, env: Environment, path: Path = []): unknown {
  if (typeof value === 'string') return substituteText(value, env, path);
  if (Array.isArray(value)) return value.map((item, i) => substitute(item, env, [...path, i]));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, substitute(item, env, [...path, key])]),
  );
}

function substituteText(text: string, env: Environment, path: Path): unknown {
  const filled = text.replace(VARIABLE, (written, name: string) => env[name] ?? written);
  const mayBeNumber = path[0] === 'limits' || path[0] === 'assume';
  return mayBeNumber && filled !== text && /^\d+(\.\d+)?$/.test(filled) ? Number(filled) : filled;
}

/** Problems that do not quote what comes from the environment, but name the variable that holds it. */
export function withoutValues(
  problems: readonly ProfileProblem[],
  raw: unknown,
  env: Environment,
): ProfileProblem[] {
  const names = [...textsIn(raw)].flatMap(([, text]) =>
    [...text.matchAll(VARIABLE)].map(([, name]) => name ?? ''),
  );
  return problems.map(({ path, says }) => ({
    path,
    says: [...new Set(names)].reduce((left, name) => {
      const value = env[name] ?? '';
      const quoted = left.replaceAll(`\`${value}\``, `what \`\${${name}}\` holds`);
      return value.length < SHORTEST_QUOTED ? quoted : quoted.replaceAll(value, `\${${name}}`);
    }, says),
  }));
}

/** Whether a text names a variable: what stands there after substitution is then never quoted. */
export function isFromEnvironment(text: unknown): text is string {
  return typeof text === 'string' && text.includes('${');
}

/** The variables that the environment lacks, and names that look like a variable but are not. */
export function environmentProblems(raw: unknown, env: Environment): ProfileProblem[] {
  return [...textsIn(raw)].flatMap(([path, text]) => [
    ...missingVariables(path, text, env),
    ...malformedVariables(path, text),
  ]);
}

function missingVariables(path: Path, text: string, env: Environment): ProfileProblem[] {
  const names = [...text.matchAll(VARIABLE)].map(([, name]) => name ?? '');
  return names
    .filter((name) => (env[name] ?? '') === '')
    .map((name) => ({
      path,
      says: `expected the environment variable ${name}, which is ${env[name] === '' ? 'empty' : 'not set'}; set it, for example \`export ${name}=...\``,
    }));
}

function malformedVariables(path: Path, text: string): ProfileProblem[] {
  if (!text.replace(VARIABLE, '').includes('${')) return [];
  const says = `expected variables as \`\${NAME}\`, in letters, digits and underscores; other forms are not known`;
  return [{ path, says }];
}

/** Headers of gateways carry secrets under more names than the keys of a profile. */
function namesSecret([top, ...rest]: Path): boolean {
  const key = String(rest.at(-1) ?? top);
  if (/secret|password|token$/i.test(key)) return true;
  return top === 'headers' && /key$|auth|credential|signature/i.test(key);
}

/** Secrets that are written out, judged before substitution. Their values are not quoted. */
export function literalSecrets(raw: unknown, path: Path = []): ProfileProblem[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const entries: Iterable<[string | number, unknown]> = Array.isArray(raw)
    ? raw.entries()
    : Object.entries(raw);
  return [...entries].flatMap(([index, value]) => {
    const [at, key] = [[...path, index], String(index)];
    if (typeof value === 'object' && value !== null) return literalSecrets(value, at);
    const isReference = typeof value === 'string' && ONE_VARIABLE.test(value);
    if (!namesSecret(at) || value === null || isReference) return [];
    const variable = key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
    const says = `a secret must not be written out, expected \`\${NAME}\`; put it in an environment variable and write \`${key}: \${${variable}}\``;
    return [{ path: at, says }];
  });
}
