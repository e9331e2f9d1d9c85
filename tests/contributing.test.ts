import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { misquoted, quotedCode } from './docs/quoted-code.ts';

const root = path.join(import.meta.dirname, '..');
const quotations = quotedCode(readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8'));

test('the example of a rule shows its requirement, its check and its fault', () => {
  expect(quotations.map(({ file }) => file)).toEqual([
    'requirements/redirect-link.ts',
    'specs/redirect-link/link.ts',
    'mock/faults/redirects.ts',
  ]);
});

test.each(quotations)('the code of $file is what the page shows of it', ({ file, code }) => {
  expect(misquoted(code, readFileSync(path.join(root, String(file)), 'utf8'))).toEqual([]);
});
