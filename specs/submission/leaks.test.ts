import { expect, test } from 'vitest';
import { leaksIn } from './leaks.ts';

const secrets = { 'our token': 'eyToken', 'our secret': 'hush-hush' };

test.each([
  '    at handle (/srv/app/server.js:12:34)',
  'Traceback (most recent call last):\n  File "a.py", line 3',
  'app/models/credential.rb:12:in `save`',
  'main.go:42)',
  'Exception in thread "main" java.lang.Error',
  'goroutine 7 [running]:',
  '{"file":"app/controllers/add_controller"}',
])('the trace "%s" is a leak', (text) => {
  expect(leaksIn(text, {})).toEqual(['a stack trace']);
});

test.each([
  '{"errors":[{"field":"data.credential.full_name","message":"is required"}]}',
  'an Exception to the rule at noon (12:00)',
  'look at https://seek.example:443/docs for more',
  '',
])('the answer "%s" leaks nothing', (text) => {
  expect(leaksIn(text, secrets)).toEqual([]);
});

test('secrets that come back are named, never quoted', () => {
  const text = 'eyToken and hush-hush at x (/a.js:1:2)';
  expect(leaksIn(text, secrets)).toEqual(['our token', 'our secret', 'a stack trace']);
});
