import type { Check } from '../../harness/check/check.ts';
import { uploadAnswers } from './answers.ts';
import { documents } from './documents.ts';
import { permissions } from './permissions.ts';
import { uploading } from './uploading.ts';

/** Every check of uploads. */
export const uploadChecks: readonly Check[] = [
  ...uploading,
  ...permissions,
  ...uploadAnswers,
  ...documents,
];
