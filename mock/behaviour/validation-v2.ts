import type { z } from 'zod';
import { batchSchema } from '../../contracts/batch.ts';
import type { CredentialType } from '../../contracts/credentials/define.ts';
import { formatPath, type Path, valueAt } from '../../contracts/json-path.ts';
import { payloadV2Schema } from '../../contracts/payload-v2.ts';
import type { Problem } from './validation.ts';

/** A v2 body is a submission of one type, or a batch. */
export type BodyKind = CredentialType | 'batch';

/** What is accepted as a v2 body. Source: `docs/api.md#version-2`. */
export interface ValidationV2 {
  /** Paths are written with brackets, such as `education_items[1].fields.course_name`. */
  readonly problems: (kind: BodyKind, body: unknown) => readonly Problem[];
  /** Whether a body with these problems is stored all the same. */
  readonly keeps: (problems: readonly Problem[]) => boolean;
}

export const validationV2: ValidationV2 = {
  problems(kind, body) {
    const schema: z.ZodType = kind === 'batch' ? batchSchema() : payloadV2Schema(kind);
    const problems = (schema.safeParse(body).error?.issues ?? []).map((issue) =>
      problemOf(issue, body),
    );
    return [...problems, ...emptyTexts(body, [])];
  },
  keeps: (problems) => problems.length === 0,
};

function problemOf(issue: z.core.$ZodIssue, body: unknown): Problem {
  const path = issue.path as Path;
  const missing = valueAt(body, path) === undefined;
  return {
    field: formatPath(path),
    code: missing ? 'missing' : issue.code,
    message: missing ? 'is required' : issue.message,
  };
}

/** Empty texts inside `fields`: refused here, though the pages do not say so. */
function emptyTexts(value: unknown, path: Path): Problem[] {
  if (value === '' && path.includes('fields')) {
    return [{ field: formatPath(path), code: 'empty', message: 'must not be empty' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, held]) => emptyTexts(held, [...path, key]));
}
