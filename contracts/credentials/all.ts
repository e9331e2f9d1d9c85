import { careerHistory } from './career-history.ts';
import type { CredentialType } from './define.ts';
import { digitalIdentity } from './digital-identity.ts';
import { education } from './education.ts';
import { englishProficiency } from './english-proficiency.ts';
import { microcredential } from './microcredential.ts';
import { rightToWork } from './right-to-work.ts';
import { universalCredential } from './universal-credential.ts';

const all = [
  education,
  englishProficiency,
  microcredential,
  digitalIdentity,
  rightToWork,
  careerHistory,
  universalCredential,
] as const;

/** The names of the v2 credential types, as paths spell them. */
export type CredentialTypeNameV2 = (typeof all)[number]['name'];

/** The names of the v1 credential types, as paths and bodies spell them. */
export type CredentialTypeName = Exclude<CredentialTypeNameV2, 'universal_credential'>;

/** Every v2 credential type. */
export const credentialTypesV2: readonly CredentialType<CredentialTypeNameV2>[] = all;

/** Every v1 credential type: the one list from which tests, generators and the mock take them. */
export const credentialTypes: readonly CredentialType<CredentialTypeName>[] = all.filter(
  (type): type is Exclude<typeof type, typeof universalCredential> => !type.v2Only,
);

/** The v1 credential type of this name; undefined if there is none. */
export function credentialType(name: string): CredentialType<CredentialTypeName> | undefined {
  return credentialTypes.find((type) => type.name === name);
}

/** The v2 credential type of this name; undefined if there is none. */
export function credentialTypeV2(name: string): CredentialType<CredentialTypeNameV2> | undefined {
  return credentialTypesV2.find((type) => type.name === name);
}

/** The fields by which a newer credential replaces an older one, by v1 type; without the types of which none is known. */
export function knownReplacementKeys(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    credentialTypes.flatMap(({ name, replacementKey }) =>
      replacementKey === null ? [] : [[name, replacementKey]],
    ),
  );
}
