import type { Finding } from '../results/finding.ts';

/** The findings about one part of the API. */
export interface Area {
  /** The first part of its requirement ids, such as `REUSE`. */
  readonly name: string;
  /** The same in plain English; empty for an area that this list does not know yet. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The areas of the catalogue in the order in which a reader meets them. */
const titles: Readonly<Record<string, string>> = {
  AUTH: 'tokens',
  ADD: 'submissions',
  URI: 'the redirect link',
  REUSE: 'the same id again',
  LINK: 'one owner for a link',
  CONS: 'consent',
  KEEP: 'how long things are kept',
  REPL: 'a newer version replaces',
  STAT: 'submission status',
  V2: 'the second API version',
  BATCH: 'several at once',
  ASSET: 'uploads',
  VERIFY: 'verify with SEEK Pass',
  HOOK: 'webhooks',
};

/** The area of a requirement id: `REUSE` for `REUSE-003`. */
export function areaName(requirement: string): string {
  return requirement.replace(/-[^-]*$/, '');
}

/** Groups findings by area, in catalogue order; areas that the catalogue does not name come last. */
export function areasOf(findings: readonly Finding[]): Area[] {
  const grouped = Map.groupBy(findings, (finding) => areaName(finding.requirement));
  const known = Object.keys(titles).filter((name) => grouped.has(name));
  const unknown = [...grouped.keys()].filter((name) => !Object.hasOwn(titles, name)).sort();
  return [...known, ...unknown].map((name) => ({
    name,
    title: Object.hasOwn(titles, name) ? (titles[name] ?? '') : '',
    findings: grouped.get(name) ?? [],
  }));
}
