import type { DocumentType } from '../../contracts/credentials/define.ts';
import { suppliedDocuments } from '../../generators/documents.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { typeOf, worldOf } from '../examples.ts';

/** The document types of the credential type with which a document is sent. */
export function documented(context: CheckContext): readonly DocumentType[] {
  return suppliedDocuments(typeOf(context), worldOf(context))
    .filter(({ document }) => typeof document === 'string')
    .map(({ documentType }) => documentType);
}
