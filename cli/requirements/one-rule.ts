import { suggest } from '../../contracts/nearest-word.ts';
import { sourceInWords } from '../../reports/source-links.ts';
import { UsageError } from '../usage-error.ts';
import type { CatalogueEntry } from './catalogue.ts';

const bases = {
  D: 'documented: a break fails',
  A: 'assumed: a break warns',
  I: 'information: nothing is judged',
} as const;

/**
 * The entries that a name stands for: a rule such as `REUSE-003`, or an area such as `REUSE`, in any case.
 *
 * @throws {UsageError} for a name that the catalogue does not have.
 */
export function entriesNamed(
  entries: readonly CatalogueEntry[],
  name: string,
): readonly CatalogueEntry[] {
  const id = name.toUpperCase();
  const found = entries.filter((entry) => entry.id === id || entry.id.startsWith(`${id}-`));
  if (found.length > 0) return found;
  const known = entries.flatMap((entry) => [entry.id, entry.id.replace(/-[^-]*$/, '')]);
  throw new UsageError(
    `requirements: expected a rule such as REUSE-003 or an area such as REUSE, got \`${name}\`${suggest(id, new Set(known))}; \`spc requirements\` lists all`,
  );
}

/** One rule for a person: what it says, what it rests on, what judges it, and which faults show it broken. */
export function ruleText(entry: CatalogueEntry): string {
  const { id, area, rule, basis, source, needs, checks, faults, notBuilt } = entry;
  const list = (title: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`  ${title}`, ...words.map((word) => `    ${word}`)];
  return [
    `${id}  ${area}`,
    `  ${rule}`,
    `  basis   ${basis}, ${bases[basis]}`,
    `  source  ${sourceInWords(source)}`,
    ...(needs.length === 0 ? [] : [`  needs   ${needs.join(', ')}`]),
    ...(notBuilt === null ? [] : [`  no check: ${notBuilt}`]),
    ...list('checks', checks),
    ...list(`faults of the mock that break it: spc run --fault NAME --only ${id}`, faults),
    '',
  ].join('\n');
}
