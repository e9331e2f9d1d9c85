import type { Variant } from './variant.ts';

/** Differences in how a link is written and read. */
export const linkVariants: readonly Variant[] = [
  {
    name: 'base62 contents',
    says: 'content is 24 letters and digits',
    options: { contents: 'base62' },
  },
  {
    name: 'base64 contents',
    says: 'content is base64 with plus, slash and equals',
    options: { contents: 'base64' },
  },
  {
    name: 'digits as contents',
    says: 'content is a long number',
    options: { contents: 'digits' },
  },
  {
    name: 'ulid contents',
    says: 'content begins with the time',
    options: { contents: 'ulid' },
  },
  {
    name: 'long contents',
    says: 'content has 800 characters',
    options: { contents: 'long' },
  },
  {
    name: 'contents like a query',
    says: 'content holds ampersands, equals, plus, percent and a space',
    options: { contents: 'query' },
  },
  {
    name: 'parameters reversed',
    says: 'content comes first',
    options: { fragmentOrder: 'reversed' },
  },
  {
    name: 'extra parameters',
    says: 'the fragment has parameters that no page mentions',
    options: { fragmentExtras: true },
  },
  {
    name: 'form encoding',
    says: 'the fragment is written as forms are, a space as a plus',
    options: { fragmentEncoding: 'form', clientIds: 'odd' },
  },
  {
    name: 'every byte encoded',
    says: 'every byte of a value is percent-encoded, in lower case',
    options: { fragmentEncoding: 'every byte' },
  },
  {
    name: 'odd client ids',
    says: 'client ids hold what a query string must escape',
    options: { clientIds: 'odd' },
  },
  {
    name: 'only content is read',
    says: 'the other parameters of a link are decoration',
    options: { fragmentChecked: false },
  },
  {
    name: 'links on another host',
    says: 'links live on the host that the profile names',
    options: { linkHost: 'localhost' },
  },
  {
    name: 'api below a path',
    says: 'the API has a path of its own before it',
    options: { pathPrefix: '/sandbox' },
  },
];
