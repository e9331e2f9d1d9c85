import { journalLine } from '../../clients/session/session-file.ts';
import { batchSchema } from '../../contracts/batch.ts';
import {
  credentialType,
  credentialTypes,
  credentialTypesV2,
  credentialTypeV2,
} from '../../contracts/credentials/all.ts';
import { event } from '../../contracts/messages/event.ts';
import { suggest } from '../../contracts/nearest-word.ts';
import { openApiDocument } from '../../contracts/openapi/document.ts';
import { payloadJsonSchema } from '../../contracts/openapi/payload-json-schema.ts';
import { type JsonSchema, plainJsonSchema } from '../../contracts/openapi/plain-json-schema.ts';
import { payloadV2Schema } from '../../contracts/payload-v2.ts';
import { clientFileSchema } from '../../profiles/client-file.ts';
import { knownFailuresSchema } from '../../profiles/known-failures.ts';
import { pagesSchema } from '../../profiles/pages-schema.ts';
import { profileSchema } from '../../profiles/schema.ts';
import { runSchema } from '../../reports/run-schema.ts';
import { UsageError } from '../usage-error.ts';

/** What `spc schema` can describe. */
export type SchemaSubject =
  | 'payload'
  | 'payload-v2'
  | 'batch'
  | 'event'
  | 'profile'
  | 'client-profile'
  | 'journal'
  | 'pages'
  | 'known-failures'
  | 'run'
  | 'openapi';

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** The requested schema. @throws {UsageError} for an unknown type, or a type for a schema without types */
export function schemaOf(subject: SchemaSubject, type: string | undefined): object {
  if (type !== undefined && subject !== 'payload' && subject !== 'payload-v2') {
    throw new UsageError(
      `spc schema ${subject}: expected nothing after it, got \`${type}\`; only \`payload\` and \`payload-v2\` take a type`,
    );
  }
  switch (subject) {
    case 'payload':
      return { ...draft, ...(type === undefined ? anyPayload() : payloadOf(type)) };
    case 'payload-v2':
      return { ...draft, ...(type === undefined ? anyPayloadV2() : payloadV2Of(type)) };
    case 'batch':
      return { ...draft, title: 'A v2 batch', ...plainJsonSchema(batchSchema()) };
    case 'event':
      return { ...draft, title: 'What is posted to a webhook', ...plainJsonSchema(event) };
    case 'profile':
      return {
        ...draft,
        title: 'A target profile (*.target.yaml)',
        ...plainJsonSchema(profileSchema),
      };
    case 'client-profile':
      return {
        ...draft,
        title: 'The profile of an application under test (*.client.yaml)',
        ...plainJsonSchema(clientFileSchema),
      };
    case 'journal':
      return {
        ...draft,
        title: 'A line of a journal (spc mock --journal, spc client --journal)',
        ...plainJsonSchema(journalLine),
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

function anyPayloadV2(): JsonSchema {
  return {
    title: 'A v2 submission of any type',
    oneOf: credentialTypesV2.map((type) => plainJsonSchema(payloadV2Schema(type))),
  };
}

function payloadV2Of(name: string): JsonSchema {
  const type = credentialTypeV2(name);
  if (type !== undefined) {
    return { title: `${type.title}, v2`, ...plainJsonSchema(payloadV2Schema(type)) };
  }
  const names = credentialTypesV2.map((each) => each.name);
  throw new UsageError(
    `spc schema payload-v2: expected one of ${names.join(', ')}, got \`${name}\`${suggest(name, names)}`,
  );
}
