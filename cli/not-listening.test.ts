import { expect, test } from 'vitest';
import { notListening } from './not-listening.ts';

const failed = (code: string) => Object.assign(new Error(`listen ${code}`), { code });

test('a host that is not of this machine is blamed, and not the port', () => {
  expect(notListening('300.1.1.1', 4010, failed('ENOTFOUND')).message).toBe(
    '--host 300.1.1.1: expected an address of this machine, got listen ENOTFOUND',
  );
});

test.each([
  ['EADDRINUSE', 'one that another process listens on'],
  ['EACCES', 'one that you may not listen on'],
  ['EMFILE', 'listen EMFILE'],
])('a port is refused with %s', (code, why) => {
  expect(notListening('127.0.0.1', 4010, failed(code)).message).toBe(
    `--port 4010: expected a free port on 127.0.0.1, got ${why}; name another, or --port 0 for any that is free`,
  );
});
