import { expect, test } from 'vitest';
import { userNamed } from '../../profiles/testing/user.ts';
import { DriverError } from '../errors/driver-error.ts';
import { oneTimeCode } from './one-time-code.ts';

// The SHA-1 vectors of RFC 6238, appendix B, in six digits: the ASCII secret "12345678901234567890" in base32.
const totpSecret = 'GEZD GNBV gy3t qojq GEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i of RFC 6238 the code is %s', async (second, code) => {
  expect(await oneTimeCode(userNamed('a', { totpSecret }), second * 1000)).toBe(code);
});

test('a command prints the code on its first line', async () => {
  const codeCommand = [process.execPath, '-e', 'console.log("123456\\nvalid for 30 s")'];
  expect(await oneTimeCode(userNamed('a', { codeCommand }), 0)).toBe('123456');
});

test('a command that fails is named without its output', async () => {
  const codeCommand = [process.execPath, '-e', 'console.error("canary-code"); process.exit(1)'];
  const failed = oneTimeCode(userNamed('ada', { codeCommand }), 0);
  await expect(failed).rejects.toThrow('the codeCommand of ada, did not end with a code');
  await expect(failed).rejects.not.toThrow('canary');
});

test('a user without a way to a code gets a message that says how', async () => {
  const failed = oneTimeCode(userNamed('ada'), 0);
  await expect(failed).rejects.toThrow(DriverError);
  await expect(failed).rejects.toThrow('give them a totpSecret or a codeCommand');
});
