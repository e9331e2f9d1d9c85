import { type ClientVariant, edit } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const fields = 'const { credential_type, document_type, fields: credential, document } = record;';

/** A client that sends other fields for one type: `change` is source text of the members that differ. */
export function otherFields(
  name: string,
  breaks: readonly string[],
  type: string,
  change: string,
): ClientVariant {
  return mistake(name, breaks, [
    edit(
      'e2e/records.ts',
      fields,
      `const { credential_type, document_type, document } = record;\n  const before: Record<string, any> = record.fields;\n  const credential: Record<string, any> = credential_type === '${type}' ? { ...before, ${change} } : before;`,
    ),
  ]);
}
