import { runDocument } from '../results/run-document.ts';

/**
 * The JSON Schema (draft 2020-12) of `run.json`.
 *
 * It is the schema of a reader: keys that a later version of the suite adds are allowed. The root is the run itself,
 * not a reference, because the zod schema has no id of its own.
 */
export function runSchema(): Record<string, unknown> {
  return {
    title: 'A run of seekpass-conformance',
    ...runDocument.toJSONSchema({
      target: 'draft-2020-12',
      io: 'input',
      override: dropSafeIntegerBounds,
    }),
  };
}

/** zod writes the limits of safe integers on every `int()`; they say nothing about a run. */
function dropSafeIntegerBounds({ jsonSchema }: { jsonSchema: object }): void {
  for (const key of ['minimum', 'maximum'] as const) {
    const bound: unknown = Reflect.get(jsonSchema, key);
    if (Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER)
      Reflect.deleteProperty(jsonSchema, key);
  }
}
