import type { CredentialType } from '../contracts/credentials/define.ts';
import type { Payload } from '../contracts/payload.ts';

/** Whether the fields keep the conditions of their type, and are such as a careful partner sends. */
export function coherent(type: CredentialType, { data }: Payload): boolean {
  return (
    type.conditions.every(({ holds }) => holds(data.credential)) &&
    type.coherence.every(({ holds }) => holds(data.credential))
  );
}
