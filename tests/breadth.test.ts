import { expect, test, vi } from 'vitest';
import { draws, isWhole } from './breadth.ts';

test('tests are broad if SPC_TEST_BREADTH is "all", and for nothing else', () => {
  const seen = ['all', '', 'ALL', '1'].map((wish) => {
    vi.stubEnv('SPC_TEST_BREADTH', wish);
    return { wish, whole: isWhole(), draws: draws(20, 100) };
  });

  expect(seen).toEqual([
    { wish: 'all', whole: true, draws: 100 },
    { wish: '', whole: false, draws: 20 },
    { wish: 'ALL', whole: false, draws: 20 },
    { wish: '1', whole: false, draws: 20 },
  ]);
});
