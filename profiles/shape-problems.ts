import type { z } from 'zod';
import { type Path, valueAt } from '../contracts/json-path.ts';
import { suggest } from '../contracts/nearest-word.ts';
import { isFromEnvironment } from './environment.ts';
import type { ProfileProblem } from './problem.ts';

/**
 * What zod found, as problems that say what was expected and what came.
 *
 * @param raw the profile before substitution: what comes from the environment is shown as the variable's name.
 * @param known the keys that may stand at a path.
 */
export function shapeProblems(
  error: z.ZodError,
  raw: unknown,
  known: (path: Path) => readonly string[],
): ProfileProblem[] {
  return error.issues.flatMap((issue): ProfileProblem[] => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code !== 'unrecognized_keys')
      return [{ path, says: wrongValue(issue, path, valueAt(raw, path)) }];
    return issue.keys.map((key) => ({
      path: [...path, isName(key) ? key : '…'],
      says: unknownKey(isName(key) ? key : '…', known(path)),
    }));
  });
}

/** Anything else under a brace may be a value that lost its key. */
function isName(key: string): boolean {
  return /^[\w-]{1,40}$/.test(key);
}

function unknownKey(key: string, known: readonly string[]): string {
  return `unknown key \`${key}\`${suggest(key, known)}; known here: ${known.join(', ')}`;
}

function wrongValue(issue: z.core.$ZodIssue, path: Path, came: unknown): string {
  const expected = issue.message
    .replace(/^Invalid input: |, received .*$/g, '')
    .replace(/^Invalid option: /, '')
    .replace(/^expected object$/, 'expected keys with values');
  const nothingAtAll = issue.path.length === 0 && came === null;
  return `${expected}, got ${nothingAtAll ? 'an empty file' : show(path, came)}`;
}

/** Where secrets stand, also in a shape that is wrong. */
const SECRET_PLACE = /^(?:auth|secondClient|users)$|secret|password|token|credential/i;

function show(path: Path, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isFromEnvironment(value)) return `what \`${value}\` holds`;
  // A whole file that is no profile may be anything.
  if (path.length === 0 || path.some((key) => SECRET_PLACE.test(String(key)))) return kindOf(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'keys with values' : `a ${typeof value}`;
}
