import { type Kind, kinds } from '../kinds.ts';
import type { Problem } from '../refusal.ts';
import { judgeDocument, type SuppliedDocuments } from './documents.ts';
import { partnerChain } from './lists.ts';
import { type Field, type Fields, object } from './objects.ts';
import { type Setting, wrong } from './rule.ts';
import { oneOf, text } from './texts.ts';

/** A payload that passed. */
export interface Payload {
  readonly id: string;
  readonly documentType: string;
  readonly credential: Fields;
  /** The intermediaries, if they stand beside the credential. */
  readonly chain: unknown;
  readonly document: string | null;
}

/** What is wrong with the body of a submission of this kind; empty if it is a valid payload. */
export function judgePayload(
  name: string,
  body: unknown,
  supplied: SuppliedDocuments,
  setting: Setting,
): readonly Problem[] {
  const kind = kinds.get(name) as Kind;
  const envelope = object({
    id: { rule: ownId, presence: 'required' },
    document_type: { rule: oneOf(...kind.documentTypes), presence: 'required' },
    credential_type: { rule: oneOf(name), presence: 'required' },
    data: { rule: object(dataFields(kind)), presence: 'required' },
  });
  // Stryker disable next-line StringLiteral: how a problem names its field is free
  const found = envelope(body, '', setting);
  return found.length > 0 ? found : judgeData(kind, body as Fields, supplied, setting);
}

/** Reads a body in which nothing is wrong. */
export function readPayload(body: unknown): Payload {
  const { id, document_type, data } = body as Fields;
  const { credential, document, partner_chain } = data as Fields;
  return {
    id: id as string,
    documentType: document_type as string,
    credential: credential as Fields,
    chain: partner_chain,
    document: typeof document === 'string' ? document : null,
  };
}

const ownId: Field['rule'] = (value, at, setting) =>
  value === '' || (setting.options.ids === 'shaped' && !shaped.test(String(value)))
    ? wrong(at, 'format', 'must be a UUID, with or without a prefix')
    : text(value, at, setting);

// Stryker disable next-line Regex: only a server that wants ids of a shape reads it
const shaped = /^(.+-)?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

function dataFields(kind: Kind): Readonly<Record<string, Field>> {
  // Stryker disable next-line all: only a server that refuses unknown fields or absent documents reads it
  const withDocument = kind.documentTypes.some((type) => type !== 'none');
  return {
    credential: { rule: kind.credential, presence: 'required' },
    ...(kind.chainBeside
      ? { partner_chain: { rule: partnerChain, presence: 'optional or null' } as const }
      : {}),
    ...(withDocument
      ? // Stryker disable next-line ObjectLiteral: only a server that refuses unknown fields has to know the name
        { document: { rule: () => [], presence: 'optional or null' } as const }
      : {}),
  };
}

function judgeData(kind: Kind, body: Fields, supplied: SuppliedDocuments, { options }: Setting) {
  const data = body.data as Fields;
  const documentType = String(body.document_type);
  // Stryker disable next-line all: only a server that refuses unknown fields or absent documents reads it
  const withDocument = kind.documentTypes.some((type) => type !== 'none');
  if (data.document === undefined) {
    return withDocument && !options.absentDocuments
      ? wrong('data.document', 'required', 'is missing')
      : [];
  }
  if (data.document !== null) return judgeDocument(documentType, data.document, supplied, options);
  return documentType === 'none' || kind.documentOptional || options.nullDocuments
    ? []
    : wrong('data.document', 'required', `is missing for the type ${documentType}`);
}
