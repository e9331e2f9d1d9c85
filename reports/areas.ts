import { areas as apiAreas } from '../requirements/all.ts';
import { clientAreas } from '../requirements/client/all.ts';
import type { Finding } from '../results/finding.ts';

const areas = { ...apiAreas, ...clientAreas };

/** The findings about one part of the API, or about one part of what a client does. */
export interface Area {
  /** The first part of its requirement ids, such as `REUSE`. */
  readonly name: string;
  /** The same in words; empty for an area that the catalogue does not know. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The area of a requirement id: `REUSE` for `REUSE-003`. */
export function areaName(requirement: string): string {
  return requirement.replace(/-[^-]*$/, '');
}

/** Groups findings by area, in catalogue order; areas that the catalogue does not name come last. */
export function areasOf(findings: readonly Finding[]): Area[] {
  const grouped = Map.groupBy(findings, (finding) => areaName(finding.requirement));
  const known = Object.keys(areas).filter((name) => grouped.has(name));
  const unknown = [...grouped.keys()].filter((name) => !Object.hasOwn(areas, name)).sort();
  return [...known, ...unknown].map((name) => ({
    name,
    title: titleOf(name),
    findings: grouped.get(name) ?? [],
  }));
}

function titleOf(name: string): string {
  return Object.entries<string>(areas).find(([key]) => key === name)?.[1] ?? '';
}
