import type { Options } from '../options.ts';
import type { Problem, Refusal } from '../refusal.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** The answer for a refusal of a partner's request, in the shape that this server has. */
export function errorReply(
  refusal: Refusal,
  options: Options,
  { path, body: received }: Incoming,
): Reply {
  const atTokens = path.endsWith('/oauth/token.json');
  const { status, headers } = refusal;
  if (atTokens && options.tokenErrors === 'oauth') {
    const body = { error: refusal.code, error_description: refusal.message };
    return { status, headers, body };
  }
  return {
    status,
    headers: { ...headers, ...types[options.errorShape] },
    body: shapes[options.errorShape](refusal, received),
  };
}

const types: Readonly<Partial<Record<Options['errorShape'], Record<string, string>>>> = {
  problem: { 'content-type': 'application/problem+json' },
  text: { 'content-type': 'text/plain' },
};

const shapes: Readonly<
  Record<Options['errorShape'], (refusal: Refusal, received: Buffer) => unknown>
> = {
  list: (refusal) => ({ errors: problemsOf(refusal) }),
  echo: (refusal, received) => ({ errors: problemsOf(refusal), received: received.toString() }),
  map: (refusal) => ({
    errors: Object.fromEntries(problemsOf(refusal).map(({ field, code }) => [field, [code]])),
  }),
  problem: (refusal) => ({
    type: 'about:blank',
    title: refusal.message,
    status: refusal.status,
    'invalid-params': refusal.problems.map(({ field, code }) => ({
      name: bracketed(field),
      reason: code,
    })),
  }),
  pointer: (refusal) => ({
    message: refusal.message,
    at: refusal.problems.map(({ field }) => `/${field.replaceAll('.', '/')}`),
  }),
  sentence: (refusal) => ({
    error: refusal.problems.map(({ message }) => message).join('; ') || refusal.message,
  }),
  'full messages': (refusal) => ({ errors: problemsOf(refusal).map(fullMessage) }),
  base: (refusal) => ({
    errors: Object.fromEntries(
      problemsOf(refusal).map((problem) =>
        isOfSeveralFields(problem)
          ? ['base', ['these do not go together']]
          : [named(problem.field), [problem.code]],
      ),
    ),
  }),
  first: (refusal) => ({ error: { code: refusal.code, field: leaf(refusal.problems[0]) } }),
  text: (refusal) => `${refusal.message}\n`,
};

/** A refusal that concerns no field is a problem of the whole. */
function problemsOf({ code, message, problems }: Refusal): readonly Problem[] {
  return problems.length > 0 ? problems : [{ field: 'base', code, message }];
}

/** A sentence that begins with the name of the field in words: `Full name is missing`. */
function fullMessage({ field, message }: Problem): string {
  const words = named(field).replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${message.replace(field, '')}`;
}

/** Fields that must be there, or not, because of another one. */
const conditional = ['conferral_year', 'role_title', 'singapore_work_rights'];

function isOfSeveralFields({ field, code }: Problem): boolean {
  return conditional.includes(named(field)) && ['required', 'present'].includes(code);
}

/** The last name in a path, without places in arrays. */
function named(field: string): string {
  return field.replace(/(\.\d+)+$/, '').replace(/^.*\./, '');
}

function bracketed(field: string): string {
  return field.replace(/\.(\d+)/g, '[$1]');
}

function leaf(problem: Problem | undefined): string | null {
  return problem?.field.split('.').at(-1) ?? null;
}
