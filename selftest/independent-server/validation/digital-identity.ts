import { notInTheFuture } from './coherence.ts';
import { day } from './dates.ts';
import { object } from './objects.ts';
import type { Rule } from './rule.ts';
import { oneOf, personName } from './texts.ts';

/** A person's identity, and how it was verified. */
export const digitalIdentity: Rule = object(
  {
    full_name: { rule: personName, presence: 'required' },
    date_of_birth: { rule: day, presence: 'optional or null' },
    identity_document_validity: {
      rule: oneOf('manual', 'government_database', 'verifiable_credential'),
      presence: 'required',
    },
    identity_document_liveness: { rule: oneOf('automated', 'in_person'), presence: 'required' },
    identity_document_person_match: {
      rule: oneOf('manual', 'automated', 'government_database'),
      presence: 'required',
    },
  },
  // Stryker disable next-line StringLiteral: only a server that checks coherence reads them
  notInTheFuture('date_of_birth'),
);
