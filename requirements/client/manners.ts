import type { ClientRequirement } from './client-requirement.ts';

/** Data and manners. */
export const csafe = {
  'CSAFE-001': {
    rule: 'Credentials, tokens, secrets and links are in no log, no error report and no address.',
    basis: 'A',
    source: { section: 'docs/api.md#requests-and-answers', note: 'common practice' },
  },
  'CSAFE-002': {
    rule: 'Callback addresses, webhook names and ids hold no personal data.',
    basis: 'A',
    source: { section: 'docs/api.md#requests-and-answers', note: 'common practice' },
  },
  'CSAFE-003': {
    rule: 'When SEEK Pass is down, the person sees so and can try again.',
    basis: 'A',
    source: { section: 'docs/api.md#errors', note: 'common practice' },
  },
  'CSAFE-004': {
    rule: 'The client keeps to a modest rate.',
    basis: 'A',
    source: { section: 'docs/api.md#requests-and-answers', note: 'no limit is documented' },
  },
  'CSAFE-005': {
    rule: 'Test runs use synthetic people.',
    basis: 'A',
    source: { section: 'docs/api.md#requests-and-answers', note: 'common practice' },
    atMost: 'info',
  },
  'CSAFE-006': {
    rule: 'The client names itself.',
    basis: 'A',
    source: { section: 'docs/api.md#standards-http', standard: 'RFC 9110 section 10.1.5' },
    atMost: 'info',
  },
} satisfies Record<string, ClientRequirement>;
