import { expect, test } from 'vitest';
import { education, mockForTest } from '../testing/mock.ts';

test('a decision is written into the journal, and a second one is not', async () => {
  const mock = mockForTest({ journal: 20 });
  const link = await mock.submit(education('a'));
  const person = await mock.person();
  await mock.decide(person, link, 'accept');
  await mock.decide(person, link, 'cancel');
  const decisions = mock.journal.entries().filter(({ kind }) => kind === 'decision');
  const content = link.split('content=')[1];
  expect(decisions).toMatchObject([
    { clock: '2026-01-01T00:00:00.000Z', content, decision: 'accepted' },
  ]);
});
