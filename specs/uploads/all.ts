import { uploadAnswers } from './answers.ts';
import { documents } from './documents.ts';
import { permissions } from './permissions.ts';
import { uploading } from './uploading.ts';

/** Every check of uploads. */
export const uploadChecks = [...uploading, ...permissions, ...uploadAnswers, ...documents];
