import { expect, test } from 'vitest';
import { DriverError } from '../errors/driver-error.ts';
import { createNewUsers } from './new-users.ts';

test('an invented user is the same again in another process', () => {
  const invented = createNewUsers('spc-{{unique}}@people.example', 'a client secret').invent();
  const recalled = createNewUsers('spc-{{unique}}@people.example', 'a client secret').recall(
    invented.name,
  );
  expect(recalled).toEqual(invented);
  expect(invented.name).toMatch(/^spc-[0-9a-f-]{36}@people\.example$/);
});

test('a name of another template is refused', () => {
  const users = createNewUsers('spc-{{unique}}@people.example', 'a client secret');
  expect(() => users.recall('ada@example.org')).toThrow(DriverError);
  expect(() => users.recall('ada@example.org')).toThrow(
    'ada@example.org is not a name that the pages file generates (spc-{{unique}}@people.example)',
  );
});
