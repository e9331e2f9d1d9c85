import { expect, test } from 'vitest';
import { after, exactly, within } from './window.ts';

const HOUR = 3600;

test('a probe within 47 hours moves to 47 h 59 min', () => {
  expect(within('20h', '47h', 'submit')).toEqual({
    of: 'submit',
    from: 20 * HOUR,
    to: 47 * HOUR,
    moment: 48 * HOUR - 60,
    edge: 48 * HOUR,
  });
});

test('a probe after 49 hours moves to 48 h 1 min', () => {
  expect(after('49h', 'submit')).toEqual({
    of: 'submit',
    from: 49 * HOUR,
    to: Infinity,
    moment: 48 * HOUR + 60,
    edge: Infinity,
  });
});

test('a moment named to the second is kept to the second', () => {
  expect(exactly(42, 'grant')).toEqual({
    of: 'grant',
    from: 42,
    to: Infinity,
    moment: 42,
    edge: Infinity,
  });
});
