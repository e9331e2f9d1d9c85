import { countByVerdict } from '../../results/counts.ts';
import type { Finding } from '../../results/finding.ts';
import { type Area, areasOf } from '../areas.ts';
import { clockInWords } from '../evidence.ts';
import { joined, type Markup, markup } from '../markup.ts';
import { countInWords, verdictWords, worstFirst, worstOf } from '../verdict-words.ts';

/** Every rule by credential type, one small table for each area; a cell shows the worst verdict and leads to its findings. */
export function coverageHtml(findings: readonly Finding[]): Markup {
  const columns = inColumns(areasOf(findings), COLUMNS).map(
    (areas) => markup`<div class="column">${joined(areas.map(areaCard), '\n')}</div>`,
  );
  return markup`<div class="areas">${joined(columns, '\n')}</div>${legend(findings)}<div popover id="wording"><p>What the rules say needs JavaScript.</p></div>`;
}

/**
 * As many as fit into the widest page. A browser that has to balance columns lays them out again and again: 0.2 s on a
 * slow processor.
 */
const COLUMNS = 3;

/** The areas in their order, in at most `most` columns, cut so that the tallest column is as short as possible. */
function inColumns(areas: readonly Area[], most: number): readonly (readonly Area[])[] {
  if (areas.length === 0) return [];
  if (most === 1) return [areas];
  const [first = [], ...others] = areas.map((_, place) => [
    areas.slice(0, place + 1),
    ...inColumns(areas.slice(place + 1), most - 1),
  ]);
  return others.reduce((best, one) => (tallest(one) < tallest(best) ? one : best), first);
}

function tallest(columns: readonly (readonly Area[])[]): number {
  return Math.max(...columns.map(heightOf));
}

function heightOf(areas: readonly Area[]): number {
  return areas.map(heightOfCard).reduce((sum, height) => sum + height, 0);
}

/** About how tall the card of an area is, in rows of a table. */
function heightOfCard({ findings }: Area): number {
  const rules = new Set(findings.map(({ requirement }) => requirement)).size;
  const isTable = new Set(findings.map(({ credentialType }) => credentialType)).size > 1;
  // The heading of a card takes as much as four rows, the names of the types as much as five; a list has two rules a row.
  return 4 + (isTable ? 5 + rules : Math.ceil(rules / 2));
}

function areaCard(area: Area): Markup {
  const { name, title, findings } = area;
  const types = [...new Set(findings.map(({ credentialType }) => credentialType))];
  const rules = [...Map.groupBy(findings, ({ requirement }) => requirement)].sort(
    ([one], [other]) => one.localeCompare(other),
  );
  const worst = worstOf(findings);
  const inside = markup`<h3><a href="#area=${encodeURIComponent(name)}"><span class="mark v-${worst}" aria-hidden="true">${verdictWords[worst].mark}</span> ${name} <span class="quiet">${title}</span></a></h3>
<p class="counts">${counts(findings)}</p>
${types.length === 1 ? flow(rules) : grid(rules, types)}`;
  // The script of the page fills the card once the findings are there: a browser that runs scripts reads this as text.
  return markup`<section class="area" style="--rows:${heightOfCard(area)}"><noscript>${inside}</noscript></section>`;
}

type Rules = readonly (readonly [rule: string, findings: readonly Finding[]])[];

/** If types make no difference, a list takes less room than a table of one column. */
function flow(rules: Rules): Markup {
  const items = rules.map(([rule, findings]) => {
    const type = findings[0]?.credentialType ?? null;
    return markup`<li>${cell(rule, type, findings)} ${wording(rule)}</li>`;
  });
  return markup`<ul class="flow">${items}</ul>`;
}

function grid(rules: Rules, types: readonly (string | null)[]): Markup {
  const heads = types.map(
    (type) => markup`<th scope="col"><span>${type === null ? 'any type' : words(type)}</span></th>`,
  );
  const rows = rules.map(([rule, findings]) => ruleRow(rule, findings, types));
  return markup`<div class="scroll"><table><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function ruleRow(
  rule: string,
  findings: readonly Finding[],
  types: readonly (string | null)[],
): Markup {
  const cells = types.map((type) => {
    const inside = findings.filter(({ credentialType }) => credentialType === type);
    return markup`<td>${inside.length === 0 ? '' : cell(rule, type, inside)}</td>`;
  });
  return markup`<tr><th scope="row">${wording(rule)}</th>${cells}</tr>`;
}

/** The id of a rule, which shows what the rule says if it is pressed: a title shows itself to a mouse alone. */
function wording(rule: string): Markup {
  return markup`<button type="button" class="wording" popovertarget="wording">${rule}</button>`;
}

function cell(rule: string, type: string | null, inside: readonly Finding[]): Markup {
  const worst = worstOf(inside);
  const state = new URLSearchParams({ rule, ...(type === null ? {} : { type }) });
  const moved = inside.some((each) => each.clock === 'simulated' && clockInWords(each) !== null);
  const clock = moved ? ', simulated clock' : '';
  const said = `${rule} ${type ?? ''}: ${plainCounts(inside)}${clock}`;
  const many = inside.length > 1 ? markup`<sup>${inside.length}</sup>` : '';
  return markup`<a class="cell v-${worst}${moved ? ' moved' : ''}" href="#${state.toString()}" title="${said}" aria-label="${said}">${verdictWords[worst].mark}${many}</a>`;
}

function counts(findings: readonly Finding[]): Markup {
  const count = countByVerdict(findings);
  const present = worstFirst.filter((verdict) => count[verdict] > 0);
  const bars = present.map(
    (verdict) => markup`<i class="v-${verdict}" style="flex-grow:${count[verdict]}"></i>`,
  );
  return markup`<span class="bar" aria-hidden="true">${bars}</span>${plainCounts(findings)}`;
}

function plainCounts(findings: readonly Finding[]): string {
  const count = countByVerdict(findings);
  const present = worstFirst.filter((verdict) => count[verdict] > 0);
  return present.map((verdict) => countInWords(count[verdict], verdict)).join(' · ');
}

function legend(findings: readonly Finding[]): Markup {
  const count = countByVerdict(findings);
  const items = worstFirst
    .filter((verdict) => count[verdict] > 0)
    .map(
      (verdict) =>
        markup`<li><span class="cell v-${verdict}" aria-hidden="true">${verdictWords[verdict].mark}</span> ${verdictWords[verdict].one}</li>`,
    );
  const moved = findings.some(({ clock }) => clock === 'simulated');
  const dashed = moved
    ? markup`<li><span class="cell moved" aria-hidden="true">&nbsp;</span> seen on a simulated clock</li>`
    : '';
  return markup`<ul class="legend">${items}${dashed}</ul>`;
}

function words(type: string): string {
  return type.replaceAll('_', ' ');
}
