import { describe, expect, test } from 'vitest';
import { runSchema } from './run-schema.ts';

describe('the JSON Schema of a run', () => {
  const schema = runSchema();

  test('describes the run itself and not a reference', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: expect.arrayContaining(['findings', 'rules', 'exchanges', 'texts']),
    });
  });

  test('lets later versions add keys and sets no bounds of numbers', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"additionalProperties":false|9007199254740991/);
  });
});
