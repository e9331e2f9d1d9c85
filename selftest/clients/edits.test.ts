import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clientVariants } from './all.ts';

const folders = { partner: 'examples/partner', ruby: 'examples/ruby-client' } as const;

test.each(clientVariants)('every edit of $name fits at one place', async ({ of, edits }) => {
  const counts = await Promise.all(
    edits.map(async ({ file, from }) => {
      const place = new URL(`../../${folders[of]}/${file}`, import.meta.url);
      return (await readFile(place, 'utf8')).split(from).length - 1;
    }),
  );
  expect(counts).toEqual(edits.map(() => 1));
});
