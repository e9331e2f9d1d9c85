import type { CredentialTypeName } from '../../contracts/credentials/all.ts';
import { isWhole } from '../breadth.ts';

/** It has most kinds of documents, a key that replaces, and people who wait for what they study. */
export const usualType: CredentialTypeName = 'education';

/** Whether a type is tried here: all of them with `SPC_TEST_BREADTH=all`, which CI sets, and one for a developer. */
export function isTried(type: CredentialTypeName): boolean {
  return isWhole() || type === usualType;
}
