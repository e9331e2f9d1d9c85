import { expect, test } from 'vitest';
import { messageSides } from './message-sides.ts';

test('a message is set apart into what was asked, expected and came', () => {
  const message =
    'POST /api/add.json (id spc-1): expected 401 or 403, for a request without Authorization, got 201 {"a": "b, got c"}\nNot shrunk: no reset.';
  expect(messageSides(message)).toEqual({
    asked: 'POST /api/add.json (id spc-1)',
    expected: '401 or 403, for a request without Authorization',
    got: '201 {"a": "b, got c"}',
    note: 'Not shrunk: no reset.',
  });
});

test('a message may leave out what was asked', () => {
  expect(messageSides('expected & once, got \\u0026')).toMatchObject({ asked: '', got: '\\u0026' });
});

test('any other message stays as it is', () => {
  expect(messageSides('the same link twice')).toBeNull();
});
