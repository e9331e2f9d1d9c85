import { suggest } from '../../contracts/nearest-word.ts';
import { sourceInWords } from '../../reports/source-links.ts';
import { UsageError } from '../usage-error.ts';
import type { CatalogueEntry } from './catalogue.ts';

const bases = { D: 'documented', A: 'assumed', I: 'information' } as const;

/** What the words of an entry mean for a rule of the API, and for one of a client. */
const titles = {
  api: {
    checks: 'checks',
    none: 'no check',
    faults: (id: string) => `faults of the mock that break it: spc run --fault NAME --only ${id}`,
  },
  client: {
    checks: 'judged if there was',
    none: 'not judged',
    faults: () => 'faulty clients of the self-test that break it',
  },
} as const;

/**
 * The entries that a name stands for: a rule such as `REUSE-003` or `CTOK-001`, or an area such as `REUSE`, in any case.
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
    `requirements: expected a rule such as REUSE-003 or CTOK-001, or an area such as REUSE, got \`${name}\`${suggest(id, new Set(known))}; \`spc requirements\` lists all`,
  );
}

/** One rule for a person: what it says, what it rests on, what judges it, and which faults show it broken. */
export function ruleText(entry: CatalogueEntry): string {
  const { id, of, area, rule, basis, breaks, source, needs, checks, faults, scenes, notBuilt } =
    entry;
  const words = titles[of];
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
  return [
    `${id}  ${area}`,
    `  ${rule}`,
    `  basis   ${basis}, ${bases[basis]}: a break ${breaks}`,
    `  source  ${sourceInWords(source)}`,
    ...(needs.length === 0 ? [] : [`  needs   ${needs.join(', ')}`]),
    ...(notBuilt === null ? [] : [`  ${words.none}: ${notBuilt}`]),
    ...list(words.checks, checks),
    ...list(`scenes that provoke it: spc client --scenes NAME --only ${id} -- COMMAND`, scenes),
    ...list(words.faults(id), faults),
    '',
  ].join('\n');
}
