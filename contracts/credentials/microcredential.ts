import { z } from 'zod';
import { calendarDate, expiryDate } from '../formats.ts';
import { daysAfter, dayUntil } from '../ordinary/calendar.ts';
import { organisationName, personName } from '../ordinary/names.ts';
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
 * Source: `docs/api.md#microcredential`.
 */
export const microcredential = defineCredentialType({
  name: 'microcredential',
  title: 'Microcredential',
  scope: 'write.microcredential',
  redirectPath: '/partner/add/microcredential',
  redirectPathBasis: 'D',
  documents: { pdf: 'url', png: 'url', jpg: 'url', open_cert: 'open-cert', none: 'null' },
  assets: { types: ['pdf', 'png', 'jpg'], closed: false, most: null },
  partnerChainAt: 'credential',
  replacementKey: ['full_name', 'issuer_name', 'microcredential_name'],
  fields,
  conditions: [],
  coherence: [
    {
      says: 'a microcredential expires after it was issued',
      holds: ({ issue_date, expiry_date }) => expiry_date === undefined || issue_date < expiry_date,
      breaks: {
        'expired before it was issued': (credential) => ({
          ...credential,
          issue_date: '2020-05-17',
          expiry_date: '2020-05-16',
        }),
      },
    },
  ],
  generate: (fc, { asOf, plain }) =>
    fc
      .record(
        {
          full_name: personName(fc, plain),
          issuer_name: organisationName(fc, ['Management Academy', 'Training', 'School of Design']),
          microcredential_name: fc.constantFrom(
            'Microsoft Excel Skills',
            'First Aid at Work',
            'Forklift Operation',
          ),
          issue_date: dayUntil(fc, asOf, plain),
          validFor: fc.integer({ min: 180, max: 2000 }),
          assessment_result: fc.option(fc.constantFrom('Pass', 'Distinction', '87%'), { freq: 4 }),
        },
        { noNullPrototype: true },
      )
      .map(({ validFor, ...credential }) => ({
        ...credential,
        expiry_date: daysAfter(credential.issue_date, validFor),
      })),
});
