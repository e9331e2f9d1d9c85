import type { z } from 'zod';
import { formatPath, type Path } from '../../contracts/json-path.ts';
import type { Problem } from './validation.ts';

/** What is wrong with a message that is no submission: each problem is `invalid`, with the words of its schema. */
export function messageProblems(schema: z.ZodType, body: unknown): readonly Problem[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path, message }) => ({
    field: formatPath(path as Path),
    code: 'invalid',
    message,
  }));
}
