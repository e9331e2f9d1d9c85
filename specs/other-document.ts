import type { Payload } from '../contracts/payload.ts';
import { suppliedDocuments } from '../generators/documents.ts';
import type { CheckContext } from '../harness/check/check-context.ts';
import { typeOf, worldOf } from './examples.ts';

/** Whether the type has documents of a second kind, also if the profile supplies none. */
export function knowsOtherDocument(context: CheckContext): boolean {
  return Object.keys(typeOf(context).documents).length > 1;
}

/** Whether the profile supplies documents of a second kind for the type of the check, `none` included. */
export function hasOtherDocument(context: CheckContext): boolean {
  return suppliedDocuments(typeOf(context), worldOf(context)).length > 1;
}

/** The payload with a document of another kind. @throws {RangeError} if the profile supplies one kind only. */
export function withOtherDocument(payload: Payload, context: CheckContext): Payload {
  const supplied = suppliedDocuments(typeOf(context), worldOf(context));
  const other = supplied.find(({ documentType }) => documentType !== payload.document_type);
  if (other === undefined)
    throw new RangeError(`${payload.credential_type} has no other document type`);
  const { documentType, document = null } = other;
  return { ...payload, document_type: documentType, data: { ...payload.data, document } };
}
