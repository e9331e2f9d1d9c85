import { credentialType, credentialTypes } from '../../contracts/credentials/all.ts';
import { suggest } from '../../contracts/nearest-word.ts';
import { openApiDocument } from '../../contracts/openapi/document.ts';
import { payloadJsonSchema } from '../../contracts/openapi/payload-json-schema.ts';
import { type JsonSchema, plainJsonSchema } from '../../contracts/openapi/plain-json-schema.ts';
import { knownFailuresSchema } from '../../profiles/known-failures.ts';
import { pagesSchema } from '../../profiles/pages-schema.ts';
import { profileSchema } from '../../profiles/schema.ts';
import { runSchema } from '../../reports/run-schema.ts';
import { UsageError } from '../usage-error.ts';

/** What `spc schema` can describe. */
export type SchemaSubject = 'payload' | 'profile' | 'pages' | 'known-failures' | 'run' | 'openapi';

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** The schema asked for. @throws {UsageError} for an unknown type, or one where it means nothing. */
export function schemaOf(subject: SchemaSubject, type: string | undefined): object {
  if (type !== undefined && subject !== 'payload') {
    throw new UsageError(
      `spc schema ${subject}: expected nothing after it, got \`${type}\`; only \`spc schema payload\` takes a type`,
    );
  }
  switch (subject) {
    case 'payload':
      return { ...draft, ...(type === undefined ? anyPayload() : payloadOf(type)) };
    case 'profile':
      return {
        ...draft,
        title: 'A target profile (*.target.yaml)',
        ...plainJsonSchema(profileSchema),
      };
    case 'pages':
      return { ...draft, title: 'A pages file (*.pages.yaml)', ...plainJsonSchema(pagesSchema) };
    case 'known-failures':
      return {
        ...draft,
        title: 'Known failures of a target (*.known.yaml)',
        ...plainJsonSchema(knownFailuresSchema),
      };
    case 'run':
      return runSchema();
    case 'openapi':
      return openApiDocument();
  }
}

function anyPayload(): JsonSchema {
  return { title: 'A v1 submission of any type', oneOf: credentialTypes.map(payloadJsonSchema) };
}

function payloadOf(name: string): JsonSchema {
  const type = credentialType(name);
  if (type !== undefined) return payloadJsonSchema(type);
  const names = credentialTypes.map((each) => each.name);
  throw new UsageError(
    `spc schema payload: expected one of ${names.join(', ')}, got \`${name}\`${suggest(name, names)}`,
  );
}
