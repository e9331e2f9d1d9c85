import { expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

async function pageOf(mock: ReturnType<typeof mockForTest>, query = ''): Promise<string> {
  return (await mock.app.request(`/__journal${query}`)).text();
}

test('shows request, answer, verdict and curl of each exchange, without secrets', async () => {
  const mock = mockForTest({ journal: 100 });
  const headers = await mock.bearer();
  await mock.post(
    '/api/partner/v1/add/education.json',
    { ...education('a'), document_type: 'PDF' },
    headers,
  );
  const page = await pageOf(mock);
  expect(page).toContain('2 exchanges');
  expect(page).toContain('<code>document_type</code>');
  expect(page).toContain('curl -X POST');
  expect(page).toContain('[token-1]');
  expect(page).not.toContain(headers.authorization.slice(8));
  expect(page).not.toContain(mock.clients[0].clientSecret);
});

test('shows only what is asked for, and refreshes until it is stopped', async () => {
  const mock = mockForTest({ journal: 100 });
  await mock.add(education('a'));
  expect(await pageOf(mock, '?only=education')).toContain('1 exchange,');
  const refresh = '<noscript><meta http-equiv="refresh" content="2"></noscript>';
  expect(await pageOf(mock)).toContain(refresh);
  expect(await pageOf(mock, '?still')).not.toContain('http-equiv="refresh"');
});

test('gives the payload as a file', async () => {
  const mock = mockForTest({ journal: 100 });
  await mock.add(education('a'));
  const file = await mock.app.request('/__journal/2/payload.json');
  expect(file.headers.get('content-disposition')).toContain('payload-2.json');
  expect(await file.json()).toMatchObject({ id: 'a' });
  expect((await mock.app.request('/__journal/9/payload.json')).status).toBe(404);
});

test('shows no token whose grant the journal has dropped', async () => {
  const mock = mockForTest({ journal: 2 });
  const headers = await mock.bearer();
  for (const id of ['a', 'b']) {
    await mock.post('/api/partner/v1/add/education.json', education(id), headers);
  }
  const page = await pageOf(mock);
  expect(page).toContain('[token-1]');
  expect(page).not.toContain(headers.authorization.slice(8));
});
