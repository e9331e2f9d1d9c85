import { asset } from './asset-uploads.ts';
import { batch } from './batches.ts';
import { cons } from './consent.ts';
import { link } from './ownership.ts';
import { uri } from './redirect-link.ts';
import { repl } from './replacement.ts';
import type { Requirement } from './requirement.ts';
import { keep } from './retention.ts';
import { reuse } from './reuse.ts';
import { v2 } from './second-version.ts';
import { stat } from './status.ts';
import { add } from './submission.ts';
import { auth } from './tokens.ts';
import { verify } from './verification.ts';
import { hook } from './webhooks.ts';

/** Every rule under its permanent id. A retired id stays, with an entry that says so; no id is reused or renumbered. */
export const requirements = {
  ...auth,
  ...add,
  ...uri,
  ...reuse,
  ...link,
  ...cons,
  ...keep,
  ...repl,
  ...stat,
  ...v2,
  ...batch,
  ...asset,
  ...verify,
  ...hook,
} satisfies Record<string, Requirement>;

/** The id of a rule, such as `REUSE-003`: another name does not compile. */
export type RequirementId = keyof typeof requirements;

/** The area of each prefix of an id, in the order in which reports list the areas. */
export const areas = {
  AUTH: 'Tokens',
  ADD: 'Submissions',
  URI: 'The redirect link',
  REUSE: 'The same id again',
  LINK: 'One owner per link',
  CONS: 'Consent',
  KEEP: 'Retention',
  REPL: 'A newer version replaces',
  STAT: 'Submission status',
  V2: 'The second API version',
  BATCH: 'Batches',
  ASSET: 'Asset uploads',
  VERIFY: 'Verify with SEEK Pass',
  HOOK: 'Webhooks',
} as const;

/** The areas of the second API version; the others are of the first. */
export const secondVersionAreas = [
  'V2',
  'BATCH',
  'ASSET',
  'VERIFY',
  'HOOK',
] as const satisfies readonly (keyof typeof areas)[];

/** The area that a rule belongs to, as a key of `areas`. */
export function area(id: RequirementId): keyof typeof areas {
  return id.slice(0, id.lastIndexOf('-')) as keyof typeof areas;
}
