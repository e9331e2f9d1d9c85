import { areas, requirements, secondVersionAreas } from '../requirements/all.ts';
import { clientAreas, clientRequirements } from '../requirements/client/all.ts';
import type { Run } from '../results/run.ts';
import type { Verdict } from '../results/verdict.ts';
import { areaName } from './areas.ts';
import { cappedList } from './capped.ts';

const judging: ReadonlySet<Verdict> = new Set(['pass', 'fail', 'warn', 'info']);
const NAMED = 12;

/**
 * What a run covered and what not, for the head of a report: green covers the former alone.
 *
 * It begins with the API versions that were looked at, as `v1 and v2 · not covered: …`. It names the rules that were not
 * judged, with an area for all of its rules; if those are the most, the ones that were.
 */
export function coverageSentence(run: Pick<Run, 'findings' | 'leftOut'>): string {
  const missing = [...rulesNotJudged(run), ...typesNotJudged(run), ...leftOut(run)];
  const notCovered = missing.length === 0 ? [] : [`not covered: ${missing.join('; ')}`];
  const said = [...rulesOnly(run), ...notCovered];
  return [...versions(run), ...(said.length === 0 ? ['every rule of the catalogue'] : said)].join(
    ' · ',
  );
}

/** Empty for a client's run, and if nothing was looked at. */
function versions(run: Pick<Run, 'findings'>): readonly string[] {
  const { seen, isOfClient } = judgedRules(run);
  const second: readonly string[] = secondVersionAreas;
  const names = [
    ...(seen.some((id) => !second.includes(areaName(id))) ? ['v1'] : []),
    ...(seen.some((id) => second.includes(areaName(id))) ? ['v2'] : []),
  ];
  return isOfClient || names.length === 0 ? [] : [names.join(' and ')];
}

function rulesNotJudged(run: Pick<Run, 'findings'>): readonly string[] {
  const { missing, ids, areas: order } = judgedRules(run);
  if (missing.length === 0 || missing.length > ids.length / 2) return [];
  return [`${missing.length} of ${ids.length} rules: ${names(missing, ids, order)}`];
}

/** If most rules were not looked at, the others are fewer to name. */
function rulesOnly(run: Pick<Run, 'findings'>): readonly string[] {
  const { seen, missing, ids, areas: order } = judgedRules(run);
  if (missing.length <= ids.length / 2) return [];
  if (seen.length === 0) return [`none of the ${ids.length} rules was looked at`];
  return [`covered: ${seen.length} of ${ids.length} rules only: ${names(seen, ids, order)}`];
}

function judgedRules({ findings }: Pick<Run, 'findings'>) {
  const catalogue = catalogueOf(findings);
  const judged = new Set(findings.filter(isJudged).map(({ requirement }) => requirement));
  const seen = catalogue.ids.filter((id) => judged.has(id));
  return { ...catalogue, seen, missing: catalogue.ids.filter((id) => !judged.has(id)) };
}

function names(some: readonly string[], all: readonly string[], order: readonly string[]): string {
  const words = order.flatMap((area) => {
    const [mine, whole] = [some, all].map((ids) => ids.filter((id) => areaName(id) === area));
    const isWhole = mine?.length === whole?.length && (whole?.length ?? 0) > 1;
    return isWhole ? [area] : (mine ?? []);
  });
  return cappedList(words, NAMED);
}

/** Of a client's run, the rules about clients; else those about the API. */
function catalogueOf(findings: Run['findings']) {
  const isOfClient = findings.some(({ requirement }) =>
    Object.hasOwn(clientRequirements, requirement),
  );
  return isOfClient
    ? { isOfClient, ids: Object.keys(clientRequirements), areas: Object.keys(clientAreas) }
    : { isOfClient, ids: Object.keys(requirements), areas: Object.keys(areas) };
}

function typesNotJudged({ findings }: Pick<Run, 'findings'>): readonly string[] {
  const named = new Set(findings.flatMap(({ credentialType }) => credentialType ?? []));
  const seen = new Set(findings.filter(isJudged).map(({ credentialType }) => credentialType));
  const types = [...named].filter((type) => !seen.has(type));
  return types.length === 0 ? [] : [`credential types: ${types.join(', ')}`];
}

function leftOut({ leftOut: { length } }: Pick<Run, 'leftOut'>): readonly string[] {
  if (length === 0) return [];
  return [
    `${length} ${length === 1 ? 'variation' : 'variations'} that the request budget left out`,
  ];
}

function isJudged({ verdict }: Run['findings'][number]): boolean {
  return judging.has(verdict);
}
