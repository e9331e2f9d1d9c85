import { z } from 'zod';
import type { Path } from '../contracts/json-path.ts';
import { profileSchema } from './schema.ts';

/** The keys that a profile may have at a path. */
export function knownKeys(path: Path): readonly string[] {
  return knownKeysOf(profileSchema, path);
}

/** The keys that a file of this shape may have at a path. */
export function knownKeysOf(whole: z.core.$ZodType, path: Path): readonly string[] {
  let schema = whole;
  for (const key of path) {
    const inner = typeof key === 'number' ? elementOf(schema) : shapeOf(schema)?.[key];
    if (inner === undefined) return [];
    schema = inner;
  }
  return Object.keys(shapeOf(schema) ?? {});
}

function elementOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return elementOf(schema.unwrap());
  }
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape | undefined {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodUnion) return schema.options.map(shapeOf).find(Boolean);
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapped ? shapeOf(schema.unwrap()) : undefined;
}
