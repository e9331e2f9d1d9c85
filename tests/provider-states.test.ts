import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { providerStates } from '../contracts/provider-states.ts';

test('the page of the partner kit lists every provider state with its parameters', () => {
  const page = readFileSync(new URL('../docs/partner-kit.md', import.meta.url), 'utf8');
  const rows = Object.entries(providerStates).map(([name, { shape }]) => {
    const parameters = Object.keys(shape).map((key) => `\`${key}\``);
    return parameters.length === 0 ? `| ${name} | |` : `| ${name} | ${parameters.join(', ')} |`;
  });
  expect(rows.filter((row) => !page.includes(`${row}\n`))).toEqual([]);
});
