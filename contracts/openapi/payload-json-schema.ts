import type { CredentialType, DocumentValue } from '../credentials/define.ts';
import { submissionSchema } from '../payload.ts';
import { webAddressPattern } from '../web-address.ts';
import { type JsonSchema, plainJsonSchema } from './plain-json-schema.ts';

const webAddress: JsonSchema = { format: 'uri', pattern: webAddressPattern };

/** What `data` has to be under each kind of document value. */
const dataWith: Readonly<Record<DocumentValue, JsonSchema>> = {
  url: { properties: { document: { type: 'string', ...webAddress } }, required: ['document'] },
  'url-or-null': { properties: { document: { type: ['string', 'null'], ...webAddress } } },
  'open-cert': {
    properties: { document: { type: 'string', contentMediaType: 'application/json' } },
    required: ['document'],
  },
  null: { properties: { document: { type: 'null' } } },
  absent: { not: { required: ['document'] } },
};

/**
 * The JSON Schema (draft 2020-12) of a whole v1 submission of this type.
 *
 * Conditions that bind several fields stand in its description: JSON Schema cannot say them.
 */
export function payloadJsonSchema(type: CredentialType): JsonSchema {
  const binding = type.conditions.map(({ path, says }) => `${path.join('.')} ${says}.`);
  return {
    title: `${type.title} submission`,
    description: [`POST /api/partner/v1/add/${type.name}.json.`, ...binding].join(' '),
    ...plainJsonSchema(submissionSchema(type)),
    anyOf: Object.entries(type.documents).map(([documentType, kind]) => ({
      properties: { document_type: { const: documentType }, data: dataWith[kind] },
    })),
  };
}
