import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { credentialTypes } from '../credentials/all.ts';
import { payloadJsonSchema } from './payload-json-schema.ts';
import type { JsonSchema } from './plain-json-schema.ts';

/** What zod can read back: everything but the conditions on documents. */
function readBack(schema: JsonSchema) {
  const plain = { ...schema };
  delete plain.anyOf;
  return z.fromJSONSchema(plain as z.core.JSONSchema.JSONSchema);
}

describe.each(credentialTypes)('the JSON Schema of $name', (type) => {
  test('requires the envelope that every submission has', () => {
    expect(payloadJsonSchema(type).required).toEqual([
      'id',
      'credential_type',
      'document_type',
      'data',
    ]);
  });

  test('refuses another type and an empty credential when read back', () => {
    const [document_type] = Object.keys(type.documents);
    const submission = {
      id: 'X',
      credential_type: 'other',
      document_type,
      data: { credential: {} },
    };
    const problems = readBack(payloadJsonSchema(type)).safeParse(submission).error?.issues ?? [];
    const paths = problems.map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['credential_type', 'data.credential.full_name']));
  });

  test('says for every document type what the document is', () => {
    const rules = payloadJsonSchema(type).anyOf as JsonSchema[];
    const named = rules.map(({ properties }) => Object(properties).document_type.const);
    expect(named).toEqual(Object.keys(type.documents));
  });
});
