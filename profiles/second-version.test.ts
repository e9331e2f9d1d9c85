import { expect, test } from 'vitest';
import { profileSchema } from './schema.ts';

const written = {
  name: 'staging',
  baseUrl: 'https://app.seekpass-staging.com',
  auth: { clientId: 'partner', clientSecret: 'synthetic-secret' },
  credentialTypes: ['right_to_work'],
};

test('what a profile leaves out of the second version is as the pages assume it', () => {
  const { hooks, singaporeWorkRights, assume, uploads, verify } = profileSchema.parse(written);
  expect(hooks.retry).toEqual([]);
  expect(singaporeWorkRights).toEqual(['resident']);
  expect(assume.cefr).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
  expect(uploads.overwrite).toBe('unknown');
  expect(verify.laterStatuses).toEqual(['revoked', 'unshared']);
});

test.each([
  ['singaporeWorkRights', { singaporeWorkRights: [] }],
  ['hooks.retry', { hooks: { retry: [0] } }],
  ['hooks.standing.secret', { hooks: { standing: { id: 'w1' } } }],
  ['assume.cefr', { assume: { cefr: [] } }],
  ['uploads.overwrite', { uploads: { overwrite: 'maybe' } }],
])('a value that stands for nothing is refused at %s', (place, wrong) => {
  const { error } = profileSchema.safeParse({ ...written, ...wrong });
  expect(error?.issues[0]?.path.slice(0, place.split('.').length).join('.')).toBe(place);
});
