import type { Requirement } from './requirement.ts';

/** A link has one owner: the first person who signs in on it. */
export const link = {
  'LINK-001': {
    rule: 'After a person opens the link, signs in and accepts, that person’s account holds the credential.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people', 'accounts'],
  },
  'LINK-002': {
    rule: 'Another person who opens a link that already has an owner gets the error page.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-003': {
    rule: 'The owner of a link can open it again.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-004': {
    rule: 'The account of a person who does not own the link never gets the credential, even after an attempt to consent.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people', 'accounts'],
  },
  'LINK-005': {
    rule: 'Opening a link without signing in claims nothing: the first person to sign in owns it.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-006': {
    rule: 'A link belongs to the person who signed in on it even before that person consents.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-007': {
    rule: 'A repeated submission of the id leaves the link with its owner.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-008': {
    rule: 'A link whose `content` is made up or altered shows the error page.',
    basis: 'A',
    source: { section: 'docs/api.md#ownership', note: 'silent' },
    needs: ['people'],
  },
  'LINK-009': {
    rule: 'Of two people who claim one link at the same moment, exactly one becomes its owner.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people'],
  },
  'LINK-010': {
    rule: 'A link whose `clientId` or `documentType` was altered never leads to the credential of another request.',
    basis: 'A',
    source: { section: 'docs/api.md#link', note: 'silent' },
    needs: ['people'],
  },
  'LINK-011': {
    rule: 'The credential in the account has the values that were submitted, with none lost, altered or normalised.',
    basis: 'D',
    source: { section: 'docs/api.md#ownership' },
    needs: ['people', 'accounts'],
  },
  'LINK-012': {
    rule: 'A visitor who opens a link without signing in sees nothing of the values of the credential.',
    basis: 'A',
    source: {
      section: 'docs/api.md#ownership',
      note: 'the data behind the page is reported, second-hand, to be metadata only',
    },
    needs: ['people'],
  },
} satisfies Record<string, Requirement>;
