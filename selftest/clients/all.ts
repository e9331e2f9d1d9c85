import type { ClientVariant } from './client-variant.ts';
import { conformingClients } from './conforming-clients.ts';
import { hiddenEffect, shownEffects } from './effects-at-an-address.ts';
import { eventMistakes } from './event-mistakes.ts';
import { conformingPages, followedMistakes } from './followed-mistakes.ts';
import { journeyMistakes } from './journey-mistakes.ts';
import { lastingDocument, vanishingDocument } from './own-documents.ts';
import { payloadMistakes } from './payload-mistakes.ts';
import { rubyJourneyMistakes } from './ruby-journey-mistakes.ts';
import { rubyMistakes } from './ruby-mistakes.ts';
import { rubySecondVersionMistakes } from './ruby-second-version-mistakes.ts';
import { rubyUploadMistakes } from './ruby-upload-mistakes.ts';
import { submissionMistakes } from './submission-mistakes.ts';
import { tokenMistakes } from './token-mistakes.ts';
import { updateMistakes } from './update-mistakes.ts';
import { uploadMistakes } from './upload-mistakes.ts';
import { verificationMistakes } from './verification-mistakes.ts';

/** Clients that break a rule, each with the rules that must be reported, and no other. */
export const faultyClients: readonly ClientVariant[] = [
  ...tokenMistakes,
  ...submissionMistakes,
  ...payloadMistakes,
  ...journeyMistakes,
  ...updateMistakes,
  ...followedMistakes,
  vanishingDocument,
  hiddenEffect,
  ...uploadMistakes,
  ...verificationMistakes,
  ...eventMistakes,
  ...rubyMistakes,
  ...rubyJourneyMistakes,
  ...rubyUploadMistakes,
  ...rubySecondVersionMistakes,
];

/** The same, followed by clients that differ and must not be reported at all. */
export const clientVariants: readonly ClientVariant[] = [
  ...faultyClients,
  ...conformingClients,
  ...conformingPages,
  lastingDocument,
  shownEffects,
];
