import { cefrGiven, cefrLevels } from './cefr-scores.ts';
import { certificateName } from './certificate-name.ts';
import type { Guidance } from './guidance.ts';
import { idForm } from './id-form.ts';
import { issuerName } from './issuer-name.ts';

/** All advice of the pages on what payloads say. */
export const guidance: readonly Guidance[] = [
  idForm,
  certificateName,
  issuerName,
  cefrGiven,
  cefrLevels,
];
