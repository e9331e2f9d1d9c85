import { type Access, access } from './behaviour/access.ts';
import { type Accounts, accounts } from './behaviour/accounts.ts';
import { type Answers, answers } from './behaviour/answers.ts';
import { type Callbacks, callbacks } from './behaviour/callbacks.ts';
import { type Consent, consent } from './behaviour/consent.ts';
import { type Links, links } from './behaviour/links.ts';
import { type Replacement, replacement } from './behaviour/replacement.ts';
import { type Retention, retention } from './behaviour/retention.ts';
import { type Statuses, statuses } from './behaviour/statuses.ts';
import { type Submissions, submissions } from './behaviour/submissions.ts';
import { type Tokens, tokens } from './behaviour/tokens.ts';
import { type Uploads, uploads } from './behaviour/uploads.ts';
import { type Validation, validation } from './behaviour/validation.ts';
import { type ValidationV2, validationV2 } from './behaviour/validation-v2.ts';
import { type Verifications, verifications } from './behaviour/verifications.ts';
import { type Webhooks, webhooks } from './behaviour/webhooks.ts';

/**
 * Every decision the mock takes, as small functions grouped by area; `mock/domain/` puts them in order.
 *
 * A fault replaces some of them. The functions see plain data and, but for `submissions`, `links` and `accounts`,
 * change nothing.
 */
export interface Behaviour {
  readonly tokens: Tokens;
  readonly access: Access;
  readonly validation: Validation;
  readonly submissions: Submissions;
  readonly links: Links;
  readonly consent: Consent;
  readonly accounts: Accounts;
  readonly replacement: Replacement;
  readonly retention: Retention;
  readonly statuses: Statuses;
  readonly answers: Answers;
  readonly validationV2: ValidationV2;
  readonly uploads: Uploads;
  readonly verifications: Verifications;
  readonly callbacks: Callbacks;
  readonly webhooks: Webhooks;
}

/** Some functions of some areas, in place of those that a mock had. */
export type Change = { readonly [Area in keyof Behaviour]?: Partial<Behaviour[Area]> };

/** The behaviour that the public pages describe. */
export const honest: Behaviour = {
  tokens,
  access,
  validation,
  submissions,
  links,
  consent,
  accounts,
  replacement,
  retention,
  statuses,
  answers,
  validationV2,
  uploads,
  verifications,
  callbacks,
  webhooks,
};

/** A behaviour with some functions of some areas in place of its own. */
export function changed(behaviour: Behaviour, change: Change): Behaviour {
  const areas = Object.entries(behaviour).map(([area, functions]) => [
    area,
    { ...functions, ...change[area as keyof Behaviour] },
  ]);
  return Object.fromEntries(areas) as unknown as Behaviour;
}
