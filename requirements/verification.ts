import type { Requirement } from './requirement.ts';

const notBuilt = 'Verify with SEEK Pass is not covered yet';

/** Verify with SEEK Pass: asking a person for an identity, and getting the outcome. */
export const verify = {
  'VERIFY-001': {
    rule: 'A verification request is answered with a link; a `request_id` that the partner sent is returned, and one is made if none was sent.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
    needs: [],
    notBuilt,
  },
  'VERIFY-002': {
    rule: 'The result of a verification is `incomplete` first, and then `verified` or `canceled`.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
    needs: ['people'],
    notBuilt,
  },
  'VERIFY-003': {
    rule: 'A person who has finished a verification returns to its `callback_url`.',
    basis: 'D',
    source: { section: 'docs/api.md#verification' },
    needs: ['people'],
    notBuilt,
  },
} satisfies Record<string, Requirement>;
