import { expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

const largest = 2 ** 20;
const padded = (body: object, length: number) => JSON.stringify(body).padEnd(length);

test('a submission may have a mebi of characters and no more', async () => {
  const mock = mockForTest();
  expect((await mock.add(padded(education('a'), largest))).status).toBe(201);
  const refused = await mock.add(padded(education('b'), largest + 1));
  expect(refused.status).toBe(413);
  expect(await refused.json()).toEqual({
    errors: [{ field: '', code: 'too_large', message: 'must have at most 1048576 characters' }],
  });
  expect((await mock.status('b')).status).toBe(404);
});

test('a batch of version 2 may be larger', async () => {
  const visa = { credential_id: 'V-1', fields: { full_name: 'Ada Example', country: 'NZ' } };
  const batch = { credential_id: 'B-1', right_to_work_items: [visa] };
  const answer = await mockForTest().addV2('batch', padded(batch, largest + 1));
  expect(answer.status).toBe(201);
});
