import { z } from 'zod';
import { calendarDate, expiryDate } from '../formats.ts';
import { defineCredentialType } from './define.ts';

const fields = z.object({
  full_name: z.string(),
  issuer_name: z.string(),
  microcredential_name: z.string(),
  issue_date: calendarDate,
  expiry_date: expiryDate.optional(),
  assessment_result: z.string().nullable().optional(),
});

/**
 * A short course, licence or badge.
 *
 * Source: `api.md` section 3, microcredential.
 */
export const microcredential = defineCredentialType({
  name: 'microcredential',
  title: 'Microcredential',
  scope: 'write.microcredential',
  redirectPath: '/partner/add/microcredential',
  redirectPathBasis: 'D',
  documents: { pdf: 'url', png: 'url', jpg: 'url', open_cert: 'open-cert', none: 'null' },
  partnerChainAt: 'credential',
  replacementKey: ['full_name', 'issuer_name', 'microcredential_name'],
  fields,
  conditions: [],
  generate: (fc) =>
    fc.constant({
      full_name: 'x',
      issuer_name: 'y',
      microcredential_name: 'z',
      issue_date: '2020-01-01',
    }),
});
