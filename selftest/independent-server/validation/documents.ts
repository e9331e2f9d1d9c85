import type { Options } from '../options.ts';
import type { Problem } from '../refusal.ts';
import { isFields } from './objects.ts';
import { wrong } from './rule.ts';

/** The one document of each document type that a strict server accepts. */
export type SuppliedDocuments = Readonly<Record<string, string>>;

const at = 'data.document';

/** What is wrong with a document that is there, by its document type. */
export function judgeDocument(
  documentType: string,
  document: unknown,
  supplied: SuppliedDocuments,
  options: Options,
): readonly Problem[] {
  if (documentType === 'none') return wrong(at, 'present', 'must be null for the type none');
  if (typeof document !== 'string') return wrong(at, 'type', 'must be a string or null');
  if (!fits(documentType, document)) return wrong(at, 'format', `is not a ${documentType}`);
  return options.documents === 'any' || supplied[documentType] === document
    ? []
    : wrong(at, 'unreadable', 'is not on a domain that was allowed');
}

function fits(documentType: string, document: string): boolean {
  if (documentType === 'open_cert') return isCertificate(document);
  const url = URL.parse(document);
  // Stryker disable next-line Regex: no other scheme begins or ends like these two, and plain http may be refused
  return url !== null && /^https?:$/.test(url.protocol);
}

function isCertificate(document: string): boolean {
  try {
    return isFields(JSON.parse(document));
  } catch {
    return false;
  }
}
