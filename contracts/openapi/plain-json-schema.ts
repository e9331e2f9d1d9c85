import type { z } from 'zod';

/** A JSON Schema of draft 2020-12, as plain data. */
export type JsonSchema = { [keyword: string]: unknown };

/** Notes of the contracts for generators: keywords that JSON Schema does not have. */
const ownNotes = [
  'calendar',
  'ahead',
  'form',
  'requiredBasis',
  'absentBasis',
  'emptyBasis',
  'known',
];

/** What zod calls patterns of its own: validators throw at a format that they do not know. */
const ownFormats = ['starts_with', 'ends_with', 'includes', 'lowercase', 'uppercase'];

/** What a sender has to write, as JSON Schema without `$schema`: notes are left out, known values become examples. */
export function plainJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...plain } = schema.toJSONSchema({
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema),
  });
  return plain;
}

function tidy(node: JsonSchema): void {
  if (Array.isArray(node.known)) node.examples = node.known;
  for (const note of ownNotes) delete node[note];
  // zod writes on open objects what JSON Schema says of every object anyway.
  if (ownFormats.includes(String(node.format))) delete node.format;
  if (isEmpty(node.additionalProperties)) delete node.additionalProperties;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
