import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsIn } from '../../selftest/canaries/decodings.ts';
import { spellings } from '../../selftest/canaries/spellings.ts';
import { createRedactor } from '../../targets/redaction.ts';
import { draws } from '../breadth.ts';

const base64 = fc
  .uint8Array({ minLength: 18, maxLength: 18 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));
const printable = fc
  .string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 40 })
  .filter((text) => text.replace(/[\s,"'+]/g, '').length >= 12);
// fast-check's unit 'binary' first makes a table of all characters, which takes half a second of processor time.
const character = fc.nat(0x10_ff_ff).map(
  (code) => String.fromCodePoint(code),
  (text) => String(text).codePointAt(0) ?? 0,
);
const around = fc.string({ maxLength: 30 });

function holds(text: string, secret: string): boolean {
  return secretsIn(text, [secret]).length > 0;
}

function redacted(secret: string, text: string): string {
  const redactor = createRedactor();
  redactor.register(secret);
  return redactor.redact(text);
}

describe.each(Object.entries(spellings))('a secret spelled as %s', (_, spell) => {
  test('leaves nothing that decodes to it', () => {
    fc.assert(
      fc.property(base64, around, (secret, before) => {
        const shown = redacted(secret, `${before} "${spell(secret)}" and more`);
        expect(shown).toContain('[redacted]');
        expect(holds(shown, secret)).toBe(false);
      }),
      { numRuns: draws(15, 50) },
    );
  });

  test('is seen by the decoder that judges this', () => {
    const secret = 'q7/Zk+9dPw/4hL+mN0rT8v==';
    expect(holds(`it was "${spell(secret)}".`, secret)).toBe(true);
  });
});

test('hides any printable secret in any spelling', () => {
  fc.assert(
    fc.property(printable, fc.constantFrom(...Object.values(spellings)), (secret, spell) => {
      expect(holds(redacted(secret, `it was "${spell(secret)}".`), secret)).toBe(false);
    }),
  );
});

test('leaves a text without a secret as it is', () => {
  const ordinary = fc
    .string({ unit: character, maxLength: 400 })
    .filter(
      (text) => !/token|secret|pass|key|otp|auth|sig|credential|bearer|basic|eyJ/i.test(text),
    );
  fc.assert(
    fc.property(ordinary, base64, (text, secret) => {
      expect(redacted(secret, text)).toBe(text);
    }),
  );
});

// With the square of the text, at a nanosecond a step, it would take ten seconds.
test.each([
  ['backslashes', '\\'],
  ['percent signs', '%25'],
  ['ampersands', '&amp;'],
  ['one letter', 'a'],
  ['the beginning of a secret', 'q7Zk9dPw4hL'],
  ['base64', 'cTdaazlkUHc0aExt'],
  ['quotes', '"access_token":"'],
  ['beginnings of tokens', 'eyJ'],
])('takes time that grows with the text: 100 kB of %s', { timeout: 6000 }, (_, part) => {
  const redactor = createRedactor();
  for (let each = 0; each < 200; each += 1) redactor.register(`q7Zk9dPw4hLmN0rT8v${each}`);
  expect(redactor.redact(part.repeat(100_000 / part.length)).length).toBeGreaterThan(0);
});

test('learns ten thousand secrets and stays what it was', () => {
  const redactor = createRedactor();
  for (let each = 0; each < 10_000; each += 1) {
    redactor.learn(`{"secret":"q7Zk9dPw4hLmN0rT8v${each}"}`);
  }
  redactor.learn(`{"secret":"${'aB3/'.repeat(20_000)}"}`);
  expect(redactor.redact('said q7Zk9dPw4hLmN0rT8v17 and good day')).toBe(
    'said [redacted] and good day',
  );
});
