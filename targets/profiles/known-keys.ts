import { z } from 'zod';
import type { ProfilePath } from './problem.ts';
import { profileSchema } from './schema.ts';

/** The keys that a profile may have at a path. */
export function knownKeys(path: ProfilePath): readonly string[] {
  let schema: z.core.$ZodType = profileSchema;
  for (const key of path) {
    const shape = shapeOf(schema);
    const inner = shape?.[String(key)];
    if (inner === undefined) return [];
    schema = inner;
  }
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape | undefined {
  if (schema instanceof z.ZodObject) return schema.shape;
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapped ? shapeOf(schema.unwrap()) : undefined;
}
