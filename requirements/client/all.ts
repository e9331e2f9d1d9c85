import type { ClientRequirement } from './client-requirement.ts';
import { cdoc } from './documents.ts';
import { chook } from './events.ts';
import { clink } from './links.ts';
import { csafe } from './manners.ts';
import { cstat } from './statuses.ts';
import { cadd } from './submissions.ts';
import { ctok } from './tokens.ts';
import { crepl } from './updates.ts';
import { cup } from './uploads.ts';
import { cver } from './verification.ts';

/** Every rule for a partner's own application under its permanent id, apart from those for the API. */
export const clientRequirements = {
  ...ctok,
  ...cadd,
  ...clink,
  ...cstat,
  ...crepl,
  ...cdoc,
  ...cup,
  ...cver,
  ...chook,
  ...csafe,
} satisfies Record<string, ClientRequirement>;

/** The id of a rule for a client, such as `CTOK-005`: another name does not compile. */
export type ClientRuleId = keyof typeof clientRequirements;

/** The area of each prefix of an id, in the order in which reports list the areas. */
export const clientAreas = {
  CTOK: 'Tokens',
  CADD: 'Submitting',
  CLINK: 'Sending the person',
  CSTAT: 'Asking for the status',
  CREPL: 'Updating a credential',
  CDOC: 'Documents',
  CUP: 'Batches and uploads',
  CVER: 'Verification',
  CHOOK: 'Receiving events',
  CSAFE: 'Data and manners',
} as const;
