import type { Variant } from './variant.ts';

/** Differences in what people see and what their accounts list. */
export const peopleVariants: readonly Variant[] = [
  {
    name: 'consent once per person',
    says: 'who has consented once sees the next credential at once',
    options: { consent: 'once' },
    type: 'education',
  },
  {
    name: 'sign-in on dead links',
    says: 'a person who is not signed in is asked to sign in for any link',
    options: { anonymousOnDeadLink: 'sign-in' },
  },
  {
    name: 'consent on cancelled links',
    says: 'the link of a cancelled submission asks, and nothing comes of it',
    options: { cancelledPage: 'consent' },
  },
  {
    name: 'sign-in on cancelled links',
    says: 'the link of a cancelled submission leads to the front door',
    options: { cancelledPage: 'sign-in' },
  },
  {
    name: 'one decision only',
    says: 'a decision that was made cannot be made again',
    options: { lateDecision: 'error' },
  },
  {
    name: 'accepted links end',
    says: 'the link of an accepted credential ends after 48 hours',
    options: { acceptedLinkLife: '48 h' },
  },
  {
    name: 'newest credential first',
    says: 'an account lists the newest credential first',
    options: { accountOrder: 'newest first' },
  },
  {
    name: 'more in the account',
    says: 'an account adds fields of its own',
    options: { accountExtras: true },
  },
  {
    name: 'accounts without requests',
    says: 'an account does not say by which link a credential came',
    options: { accountRequest: false },
    type: 'education',
  },
  {
    name: 'case-blind replacement',
    says: 'letter case does not count in what a newer version must equal',
    options: { keyCase: 'ignored' },
    type: 'education',
  },
  {
    name: 'replacement per partner',
    says: 'only the partner that sent a credential can replace it',
    options: { keyPartner: 'counts' },
    type: 'microcredential',
  },
  {
    name: 'one of each keyless type',
    says: 'an identity, right to work or career of the same name replaces the older one',
    options: { keyless: 'replaced' },
    type: 'digital_identity',
  },
  {
    name: 'consent once per partner',
    says: 'who has accepted from a partner sees its next credential at once',
    options: { consent: 'once per partner' },
    type: 'microcredential',
  },
  {
    name: 'accounts sort their keys',
    says: 'an account keeps no order of keys',
    options: { accountKeys: 'sorted' },
    type: 'education',
  },
  {
    name: 'replaced links end',
    says: 'the link of a replaced credential is an error page',
    options: { replacedLink: 'error' },
    type: 'education',
  },
];
