import type { Basis } from '../../contracts/credentials/define.ts';
import type { Path } from '../../contracts/json-path.ts';

/** What the pages show of the v2 fields of a type: all of them, or some under the batch. */
const shown: Readonly<Record<string, 'all' | readonly string[]>> = {
  universal_credential: 'all',
  career_history: 'all',
  education: ['full_name', 'education_provider', 'course_name'],
  digital_identity: ['full_name'],
};

/** Types whose own v2 path is on the pages; the fields of others are seen in the batch alone. */
export const typesWithOwnPath: readonly string[] = ['universal_credential', 'career_history'];

/** Whether the v2 listing of a field, below the payload, is on the pages. Assets and chains are described for all types. */
export function listedInV2(typeName: string, path: Path): Basis {
  const fields = shown[typeName] ?? [];
  if (fields === 'all') return 'D';
  return path[0] === 'fields' && fields.includes(String(path[1])) && path.length === 2 ? 'D' : 'A';
}
