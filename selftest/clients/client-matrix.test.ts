import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clientMatrixDocument, REFRESH_CLIENTS } from './client-matrix.ts';

test(`the committed document is the one that the clients make: ${REFRESH_CLIENTS}`, async () => {
  const file = new URL('../../docs/client-kill-matrix.md', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(clientMatrixDocument());
});
