import { csvField } from '../../reports/csv-field.ts';
import { jsonText } from '../../reports/json-text.ts';
import { sourceInWords } from '../../reports/source-links.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** The catalogue as Markdown tables by area, as JSON, or as CSV (RFC 4180). */
export function writeCatalogue(
  entries: readonly CatalogueEntry[],
  format: 'md' | 'json' | 'csv',
): string {
  if (format === 'json') return `${jsonText(entries)}\n`;
  return format === 'csv' ? asCsv(entries) : asMarkdown(entries);
}

const columns = [
  'id',
  'area',
  'rule',
  'basis',
  'source',
  'needs',
  'checks',
  'faults',
  'notBuilt',
  'of',
  'breaks',
  'scenes',
] as const;

function asCsv(entries: readonly CatalogueEntry[]): string {
  const rows = entries.map((entry) =>
    columns.map((column) => csvField(valuesOf(entry, column).join('; '))),
  );
  return `${[[...columns], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function valuesOf(entry: CatalogueEntry, column: (typeof columns)[number]): readonly string[] {
  if (column === 'source') return [sourceInWords(entry.source)];
  return [entry[column] ?? ''].flat();
}

function asMarkdown(entries: readonly CatalogueEntry[]): string {
  const built = entries.filter(({ notBuilt }) => notBuilt === null).length;
  const groups = Map.groupBy(entries, ({ area }) => area);
  const sections = [...groups].map(([area, rules]) => section(area, rules));
  return [
    `# Rules\n\n${entries.length} rules, ${built} of them checked. Basis: D documented (a break fails), A assumed (a break warns), I information. The areas that begin with "Client" hold the rules for an application that uses the API (\`spc client\`).\n`,
    ...sections,
  ].join('\n');
}

function section(area: string, rules: readonly CatalogueEntry[]): string {
  const rows = rules.map(({ id, of, basis, rule, checks, faults, notBuilt, source }) => {
    const checked = notBuilt ?? judgedBy(of, checks);
    const killed = faults.map((name) => `\`${name}\``).join(', ');
    return `| ${[id, basis, rule, checked, killed, sourceInWords(source)].map(cell).join(' | ')} |`;
  });
  const head =
    '| rule | basis | what it says | checked by | broken by fault | source |\n|---|---|---|---|---|---|';
  return `## ${area}\n\n${head}\n${rows.join('\n')}\n`;
}

function judgedBy(of: CatalogueEntry['of'], checks: readonly string[]): string {
  if (of === 'client') return checks.join('; ');
  return `${checks.length} check${checks.length === 1 ? '' : 's'}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
