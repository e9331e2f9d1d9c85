import { countByVerdict } from '../../results/counts.ts';
import type { Finding } from '../../results/finding.ts';
import { type Area, areasOf } from '../areas.ts';
import { clockInWords } from '../evidence.ts';
import { htmlText } from '../html-text.ts';
import { countInWords, verdictWords, worstFirst, worstOf } from '../verdict-words.ts';

/** Every rule by credential type, one small table for each area; a cell shows the worst verdict and leads to its findings. */
export function coverageHtml(findings: readonly Finding[]): string {
  const areas = areasOf(findings).map(areaCard);
  return `<div class="areas">${areas.join('\n')}</div>${legend(findings)}`;
}

function areaCard({ name, title, findings }: Area): string {
  const types = [...new Set(findings.map(({ credentialType }) => credentialType))];
  const rules = [...Map.groupBy(findings, ({ requirement }) => requirement)].sort(
    ([one], [other]) => one.localeCompare(other),
  );
  const worst = worstOf(findings);
  return `<section class="area"><h3><a href="#area=${encodeURIComponent(name)}"><span class="mark v-${worst}" aria-hidden="true">${verdictWords[worst].mark}</span> ${htmlText(name)} <span class="quiet">${htmlText(title)}</span></a></h3>
<p class="counts">${counts(findings)}</p>
${types.length === 1 ? flow(rules) : grid(rules, types)}</section>`;
}

type Rules = readonly (readonly [rule: string, findings: readonly Finding[]])[];

/** Where there is nothing to tell apart by type, a list takes less room than a table of one column. */
function flow(rules: Rules): string {
  const items = rules.map(([rule, findings]) => {
    const type = findings[0]?.credentialType ?? null;
    return `<li title="${htmlText(findings[0]?.rule ?? '')}">${cell(rule, type, findings)} ${htmlText(rule)}</li>`;
  });
  return `<ul class="flow">${items.join('')}</ul>`;
}

function grid(rules: Rules, types: readonly (string | null)[]): string {
  const heads = types.map(
    (type) =>
      `<th scope="col"><span>${type === null ? 'any type' : htmlText(words(type))}</span></th>`,
  );
  const rows = rules.map(([rule, findings]) => ruleRow(rule, findings, types));
  return `<div class="scroll"><table><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function ruleRow(
  rule: string,
  findings: readonly Finding[],
  types: readonly (string | null)[],
): string {
  const cells = types.map((type) => {
    const inside = findings.filter(({ credentialType }) => credentialType === type);
    return `<td>${inside.length === 0 ? '' : cell(rule, type, inside)}</td>`;
  });
  const wording = findings[0]?.rule ?? '';
  return `<tr><th scope="row" title="${htmlText(wording)}">${htmlText(rule)}</th>${cells.join('')}</tr>`;
}

function cell(rule: string, type: string | null, inside: readonly Finding[]): string {
  const worst = worstOf(inside);
  const state = new URLSearchParams({ rule, ...(type === null ? {} : { type }) });
  const moved = inside.some((each) => each.clock === 'simulated' && clockInWords(each) !== null);
  const clock = moved ? ', simulated clock' : '';
  const said = htmlText(`${rule} ${type ?? ''}: ${plainCounts(inside)}${clock}`);
  const many = inside.length > 1 ? `<sup>${inside.length}</sup>` : '';
  return `<a class="cell v-${worst}${moved ? ' moved' : ''}" href="#${htmlText(state.toString())}" title="${said}" aria-label="${said}">${verdictWords[worst].mark}${many}</a>`;
}

function counts(findings: readonly Finding[]): string {
  const count = countByVerdict(findings);
  const present = worstFirst.filter((verdict) => count[verdict] > 0);
  const bars = present.map(
    (verdict) => `<i class="v-${verdict}" style="flex-grow:${count[verdict]}"></i>`,
  );
  return `<span class="bar" aria-hidden="true">${bars.join('')}</span>${plainCounts(findings)}`;
}

function plainCounts(findings: readonly Finding[]): string {
  const count = countByVerdict(findings);
  const present = worstFirst.filter((verdict) => count[verdict] > 0);
  return present.map((verdict) => countInWords(count[verdict], verdict)).join(' · ');
}

function legend(findings: readonly Finding[]): string {
  const count = countByVerdict(findings);
  const items = worstFirst
    .filter((verdict) => count[verdict] > 0)
    .map(
      (verdict) =>
        `<li><span class="cell v-${verdict}" aria-hidden="true">${verdictWords[verdict].mark}</span> ${verdictWords[verdict].one}</li>`,
    );
  const moved = findings.some(({ clock }) => clock === 'simulated');
  const dashed = moved
    ? '<li><span class="cell moved" aria-hidden="true">&nbsp;</span> seen on a simulated clock</li>'
    : '';
  return `<ul class="legend">${items.join('')}${dashed}</ul>`;
}

function words(type: string): string {
  return type.replaceAll('_', ' ');
}
