import { careerHistory } from './career-history.ts';
import type { CredentialType } from './define.ts';
import { digitalIdentity } from './digital-identity.ts';
import { education } from './education.ts';
import { englishProficiency } from './english-proficiency.ts';
import { microcredential } from './microcredential.ts';
import { rightToWork } from './right-to-work.ts';

const all = [
  education,
  englishProficiency,
  microcredential,
  digitalIdentity,
  rightToWork,
  careerHistory,
] as const;

/** The names of the v1 credential types, as paths and bodies spell them. */
export type CredentialTypeName = (typeof all)[number]['name'];

/** Every v1 credential type: the one list from which tests, generators and the mock take them. */
export const credentialTypes: readonly CredentialType<CredentialTypeName>[] = all;

/** The credential type of this name; undefined if there is none. */
export function credentialType(name: string): CredentialType<CredentialTypeName> | undefined {
  return credentialTypes.find((type) => type.name === name);
}
