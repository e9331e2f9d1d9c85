import { describe, expect, test } from 'vitest';
import { requirements } from '../../requirements/all.ts';
import { clientRequirements } from '../../requirements/client/all.ts';
import { catalogue } from './catalogue.ts';
import { clientCatalogue } from './client-catalogue.ts';
import { writeCatalogue } from './write.ts';

const entries = [...catalogue(), ...clientCatalogue()];

describe('the catalogue', () => {
  test('says of every rule what checks it or why nothing does', () => {
    const ids = [...Object.keys(requirements), ...Object.keys(clientRequirements)];
    expect(entries.map(({ id }) => id)).toEqual(ids);
    const odd = entries.filter(
      ({ checks, notBuilt }) => (checks.length === 0) === (notBuilt === null),
    );
    expect(odd).toEqual([]);
  });

  test('names the faults of the mock that break a rule', () => {
    const rule = entries.find(({ id }) => id === 'URI-002');
    expect(rule?.faults).toContain('link-client-id-wrong');
  });

  test('is a CSV table with one row for each rule', () => {
    const rows = writeCatalogue(entries, 'csv').trimEnd().split('\r\n');
    expect(rows).toHaveLength(entries.length + 1);
    expect(rows[0]).toBe('id,area,rule,basis,source,needs,checks,faults,notBuilt,of,breaks,scenes');
    expect(rows[1]).toMatch(
      /^AUTH-001,Tokens,"A client-credentials request, .*,D,docs\/api\.md#tokens,/,
    );
  });

  test('is Markdown in which no rule breaks its table', () => {
    const tables = writeCatalogue(entries, 'md')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const cells = tables.map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells)).toEqual(new Set([8]));
  });
});
