import type { DocumentType } from '../../contracts/credentials/define.ts';
import { suppliedDocuments } from '../../generators/documents.ts';
import type { Subject } from '../../harness/check/check-context.ts';
import { typeOf, worldOf } from '../examples.ts';

/** The document types of a subject under which something is really sent. */
export function documented(subject: Subject): readonly DocumentType[] {
  return suppliedDocuments(typeOf(subject), worldOf(subject))
    .filter(({ document }) => typeof document === 'string')
    .map(({ documentType }) => documentType);
}
