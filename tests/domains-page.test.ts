import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { domainsDocument, REFRESH } from '../selftest/domains/document.ts';

test(`docs/domains.md lists what the checks try: ${REFRESH}`, async () => {
  const page = await readFile(new URL('../docs/domains.md', import.meta.url), 'utf8');
  expect(page).toBe(domainsDocument());
});

test('the page shows for a field what is tried, and what is only assumed', () => {
  const page = domainsDocument();
  expect(page).toMatch(
    /\| digital_identity \| `identity_document_liveness` \| `unheard_of`, `manual`, .*`"AUTOMATED"` \*\(A\)\*/,
  );
  expect(page).toMatch(/\| education \| `transcript\.subjects\[2\]\.grade` \| `absent` \|/);
});
