import type { z } from 'zod';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import { valueAt } from '../../contracts/json-path.ts';
import { parseJson } from '../../contracts/parse-json.ts';
import { submissionSchema } from '../../contracts/payload.ts';

/** One reason to refuse a body: its place, its kind and a sentence. */
export interface Problem {
  /** Dotted path from the root of the body, such as `data.credential.full_name`; empty for the body itself. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What is accepted as a submission. Source: `docs/api.md#payloads`, `docs/api.md#errors`. */
export interface Validation {
  /** The text of a body as JSON; undefined if it is not JSON. */
  parse(text: string): unknown;
  acceptsMediaType(contentType: string, version?: 1 | 2): boolean;
  problems(type: CredentialType, body: unknown): readonly Problem[];
  /** Whether a submission with these problems is stored all the same. */
  keeps(problems: readonly Problem[]): boolean;
}

export const validation: Validation = {
  parse: parseJson,
  acceptsMediaType: (contentType) =>
    // Stryker disable next-line MethodExpression: the value of a header comes without space around it
    /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(contentType.trim()),
  problems(type, body) {
    const { success, error } = schemaOf(type).safeParse(body);
    return success ? [] : error.issues.flatMap((issue) => problemsOf(issue, body));
  },
  keeps: (problems) => problems.length === 0,
};

const schemas = new Map<CredentialType, z.ZodType>();

/** Building a schema costs milliseconds, using it microseconds. */
function schemaOf(type: CredentialType): z.ZodType {
  const known = schemas.get(type) ?? submissionSchema(type);
  // Stryker disable next-line CallExpression: the cache saves time only
  schemas.set(type, known);
  return known;
}

function problemsOf(issue: z.core.$ZodIssue, body: unknown): Problem[] {
  const path = issue.path.map(String);
  const missing = valueAt(body, path) === undefined;
  const code = missing ? 'missing' : (codes[issue.code] ?? 'invalid');
  const message = missing ? 'is required' : issue.message;
  return [{ field: path.join('.'), code, message }];
}

const codes: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'wrong_type',
  invalid_format: 'wrong_format',
  invalid_value: 'not_allowed',
  invalid_union: 'wrong_format',
};
