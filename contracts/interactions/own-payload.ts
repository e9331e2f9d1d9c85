import { credentialType } from '../credentials/all.ts';
import { plainJsonSchema } from '../openapi/plain-json-schema.ts';
import { submissionSchema } from '../payload.ts';
import type { Interaction } from './interaction.ts';
import { match, type Template } from './template.ts';

/** A submission as a partner's own mapping makes it. */
export interface OwnSubmission {
  readonly id: string;
  readonly credential_type: string;
  readonly document_type: string;
  readonly data: unknown;
}

/** A payload of a partner's own does not fit the interaction that it was given for. */
export class OwnPayloadError extends Error {
  override readonly name = 'OwnPayloadError';
}

type Schema = Readonly<Record<string, unknown>>;

/**
 * The interaction with a submission of the partner's own in place of the sample.
 *
 * What the contract closes, such as `credential_type`, stays as it is. Dates and other texts of a form are pinned by that
 * form, everything else by its JSON type. The id comes from the provider state, as in the sample.
 *
 * @throws {OwnPayloadError} if the contract refuses the submission, it is of another type, or the interaction is about
 *   what is refused for its content
 */
export function withOwnPayload<Own extends OwnSubmission>(
  interaction: Interaction<OwnSubmission>,
  own: Own,
): Interaction<Own> {
  const schema = schemaFor(interaction, own);
  const { id, ...payload } = own;
  const json = {
    id: match.fromState('{id}', id),
    ...(pinned(payload, schema) as Record<string, Template>),
  };
  return { ...interaction, sent: own, request: { ...interaction.request, body: { json } } };
}

function schemaFor({ description, sent }: Interaction<OwnSubmission>, own: OwnSubmission): Schema {
  const type = credentialType(sent.credential_type);
  if (type === undefined || !submissionSchema(type).safeParse(sent).success) {
    throw new OwnPayloadError(
      `${description}: expected an interaction whose submission the contract allows, got one that it refuses; leave the payload of your own out`,
    );
  }
  if (own.credential_type !== type.name) {
    throw new OwnPayloadError(
      `${description}: expected a payload of the type ${type.name}, got ${JSON.stringify(own.credential_type)}`,
    );
  }
  const judged = submissionSchema(type).safeParse(own);
  if (judged.success) return plainJsonSchema(submissionSchema(type));
  const faults = judged.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new OwnPayloadError(
    `${description}: expected a payload that the contract allows, got one in which ${faults.join('; ')}`,
  );
}

function pinned(value: unknown, schema: Schema): Template {
  if (Array.isArray(value)) return value.map((each) => pinned(each, partOf(schema, 'items')));
  if (typeof value === 'object' && value !== null) {
    const properties = partOf(schema, 'properties');
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(
      entries.map(([name, part]) => [name, pinned(part, partOf(properties, name))]),
    );
  }
  const one = value as string | number | boolean | null;
  if (typeof one === 'string') return pinnedText(one, variants(schema));
  return one === null ? null : match.like(one);
}

function pinnedText(text: string, schemas: readonly Schema[]): Template {
  if (schemas.some(({ const: only, enum: all }) => only === text || isIn(text, all))) return text;
  if (schemas.some(({ format }) => format === 'date') && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return match.regex(/^\d{4}-\d{2}-\d{2}$/, text);
  }
  const patterns = schemas.flatMap(({ pattern }) => (typeof pattern === 'string' ? pattern : []));
  const fitting = patterns.map((pattern) => new RegExp(pattern)).find((form) => form.test(text));
  return fitting === undefined ? match.like(text) : match.regex(fitting, text);
}

function isIn(text: string, all: unknown): boolean {
  return Array.isArray(all) && all.includes(text);
}

/** The schemas of which one has to hold: the schema itself, or the alternatives in it. */
function variants(schema: Schema): readonly Schema[] {
  const { anyOf } = schema;
  return Array.isArray(anyOf) ? anyOf.flatMap((each: Schema) => variants(each)) : [schema];
}

/** A part of a schema or of one of its alternatives; empty if the contract says nothing about it. */
function partOf(schema: Schema, name: string): Schema {
  const found = variants(schema).find((each) => each[name] !== undefined)?.[name];
  return (found as Schema | undefined) ?? {};
}
