import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { type SchemaSubject, schemaOf } from './perform.ts';

const subjects: readonly SchemaSubject[] = [
  'payload',
  'payload-v2',
  'batch',
  'event',
  'profile',
  'pages',
  'known-failures',
  'run',
];

test.each(subjects)('a validator with default options compiles the schema of %s', (subject) => {
  const validator = addFormats.default(new Ajv2020({ allowUnionTypes: true, logger: false }));
  expect(validator.compile(schemaOf(subject, undefined))).toBeTypeOf('function');
});
