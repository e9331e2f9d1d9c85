import type { Requirement } from './requirement.ts';

const notBuilt = 'webhooks are not covered yet';

/** Webhooks: registering them, and what is delivered to them. */
export const hook = {
  'HOOK-001': {
    rule: 'A webhook can be created, listed, read, updated and deleted as documented, and its generated secret is 64 hexadecimal digits.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    needs: [],
    notBuilt,
  },
  'HOOK-002': {
    rule: 'A finished verification delivers an event of the documented shape.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    needs: ['people'],
    notBuilt,
  },
  'HOOK-003': {
    rule: 'The signature of an event is the HMAC-SHA256 of `<X-Timestamp>.<raw body>` under the secret, with a timestamp at most 900 seconds off.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    needs: ['people'],
    notBuilt,
  },
  'HOOK-004': {
    rule: 'After the secret was rotated, events verify under the new secret and not under the old one.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    needs: ['people'],
    notBuilt,
  },
  'HOOK-005': {
    rule: 'A deleted webhook receives nothing more, and no event carries personal data.',
    basis: 'D',
    source: { section: 'docs/api.md#webhooks' },
    needs: ['people'],
    notBuilt,
  },
} satisfies Record<string, Requirement>;
