import type { Requirement } from './requirement.ts';

/** Consent: a credential reaches an account because its owner accepted it. */
export const cons = {
  'CONS-001': {
    rule: 'A person who is signed in and has given no consent is asked to accept the credential.',
    basis: 'D',
    source: { section: 'docs/api.md#consent' },
    needs: ['people', 'fresh-people'],
  },
  'CONS-002': {
    rule: 'When its owner leaves without deciding, the link asks again.',
    basis: 'D',
    source: { section: 'docs/api.md#consent' },
    needs: ['people'],
  },
  'CONS-003': {
    rule: 'After its owner accepts, the link leads to the submitted credential.',
    basis: 'D',
    source: { section: 'docs/api.md#consent' },
    needs: ['people'],
  },
  'CONS-004': {
    rule: 'After its owner accepts, a submission repeated within 48 hours is answered with the same link, which leads to the credential without asking again.',
    basis: 'D',
    source: { section: 'docs/api.md#consent' },
    needs: ['people'],
  },
  'CONS-005': {
    rule: 'Before the owner accepts, the status is not `verified`.',
    basis: 'D',
    source: { section: 'docs/api.md#status' },
    needs: ['people', 'status'],
  },
  'CONS-006': {
    rule: 'When the owner cancels, the status becomes `canceled`.',
    basis: 'D',
    source: { section: 'docs/api.md#consent' },
    needs: ['people', 'status'],
  },
  'CONS-007': {
    rule: 'A credential that its owner cancelled is not in the account.',
    basis: 'A',
    source: { section: 'docs/api.md#consent', note: 'silent on the account' },
    needs: ['people', 'accounts'],
  },
  'CONS-008': {
    rule: 'Until its owner accepts, a credential is not listed among those that the account has accepted.',
    basis: 'A',
    source: { section: 'docs/api.md#consent', note: 'silent on the account' },
    needs: ['people', 'accounts'],
  },
} satisfies Record<string, Requirement>;
