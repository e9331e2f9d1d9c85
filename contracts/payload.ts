import { z } from 'zod';
import { checkedCredential } from './checked-fields.ts';
import type { CredentialType, DocumentType } from './credentials/define.ts';
import { documentFault } from './document.ts';
import { partnerChain } from './partner-chain.ts';

/** A v1 submission without its `id`: what generators make. The `id` is given when a request is sent. */
export interface Payload {
  credential_type: string;
  document_type: string;
  data: {
    credential: Record<string, unknown>;
    /** A URL, OpenCert JSON as text, or null; types without documents have no such key. */
    document?: string | null;
    partner_chain?: { name: string }[] | null;
  };
}

type Submission = Payload & { id: string };

// Building one takes about a millisecond, judging a payload with it some microseconds: each is built once.
const payloadSchemas = new WeakMap<CredentialType, z.ZodType<Payload>>();
const submissionSchemas = new WeakMap<CredentialType, z.ZodType<Submission>>();

function dataSchema(type: CredentialType) {
  const chain = type.partnerChainAt === 'data' ? { partner_chain: partnerChain.optional() } : {};
  return z.looseObject({ credential: checkedCredential(type), ...chain });
}

function envelope<Own extends z.ZodRawShape>(type: CredentialType, own: Own) {
  const documentTypes = Object.keys(type.documents) as DocumentType[];
  return z
    .looseObject({
      ...own,
      credential_type: z.literal(type.name),
      document_type: z.enum(documentTypes),
      data: dataSchema(type),
    })
    .superRefine((payload, context) => {
      const { document_type, data } = payload as unknown as Payload;
      const kind = type.documents[document_type as DocumentType];
      const message = kind && documentFault(kind, data.document);
      if (message) context.addIssue({ code: 'custom', path: ['data', 'document'], message });
    });
}

/**
 * Judges a v1 payload of this type by everything that the pages say about it.
 *
 * Undocumented fields pass. Parsing drops those inside the credential, so use the input and not the output.
 * Source: `docs/api.md#version-1`, `docs/api.md#payloads`.
 */
export function payloadSchema(type: CredentialType): z.ZodType<Payload> {
  const built = payloadSchemas.get(type) ?? (envelope(type, {}) as unknown as z.ZodType<Payload>);
  payloadSchemas.set(type, built);
  return built;
}

/** The same for a whole submission: a payload with the partner's own `id`. */
export function submissionSchema(type: CredentialType): z.ZodType<Submission> {
  const built =
    submissionSchemas.get(type) ??
    (envelope(type, { id: z.string() }) as unknown as z.ZodType<Submission>);
  submissionSchemas.set(type, built);
  return built;
}
