import { expect, test } from 'vitest';
import { jsonOf } from '../answer.ts';
import { openEmbeddedMock } from './embedded-mock.ts';

test('a sound mock on a thread of its own takes submissions and keeps the time until it is closed', async () => {
  const target = await openEmbeddedMock({ seed: 1, asOf: '2026-03-04', version: '1' });
  const { partner } = target.session({ step: '' });
  const answer = await partner.add('right_to_work', {
    id: 'spc-1',
    document_type: 'none',
    credential_type: 'right_to_work',
    data: { credential: { full_name: 'Synthetic Person', country: 'AU' } },
  });
  const time = await target.clock?.now();
  await target.close();

  expect(answer.status).toBe(201);
  expect(jsonOf(answer)).toHaveProperty('redirect_uri');
  expect(time).toEqual(new Date('2026-03-04T12:00:00Z'));
  await expect(fetch(target.profile.baseUrl)).rejects.toMatchObject({
    cause: { code: 'ECONNREFUSED' },
  });
});
