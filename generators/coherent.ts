import type { CredentialType, Fields } from '../contracts/credentials/define.ts';
import type { Payload } from '../contracts/payload.ts';

/** Whether the fields keep the conditions of their type, and are such as a careful partner sends. */
export function coherentFields(type: CredentialType, fields: Fields): boolean {
  return (
    type.conditions.every(({ holds }) => holds(fields)) &&
    type.coherence.every(({ holds }) => holds(fields))
  );
}

/** The same for the fields of a v1 payload. */
export function coherent(type: CredentialType, { data }: Payload): boolean {
  return coherentFields(type, data.credential);
}
