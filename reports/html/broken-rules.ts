import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import type { Verdict } from '../../results/verdict.ts';
import { type Markup, markup } from '../markup.ts';
import { countInWords, verdictWords, worstFirst, worstOf } from '../verdict-words.ts';

const NOT_GREEN: ReadonlySet<Verdict> = new Set(['fail', 'error', 'could-not-run', 'warn']);

/** What is wrong, rule by rule, worst first: for readers whose browser runs no script. */
export function brokenRulesHtml({ findings }: Pick<Run, 'findings'>): Markup {
  const wrong = findings.filter(({ verdict }) => NOT_GREEN.has(verdict));
  const rules = [...Map.groupBy(wrong, ({ requirement }) => requirement).values()];
  const sorted = rules.toSorted((one, other) => rank(one) - rank(other));
  if (sorted.length === 0) return markup`<p class="quiet">No rule is broken.</p>`;
  return markup`<ul class="broken">${sorted.map(ruleHtml)}</ul>`;
}

function rank(findings: readonly Finding[]): number {
  return worstFirst.indexOf(worstOf(findings));
}

function ruleHtml(findings: readonly Finding[]): Markup {
  const worst = worstOf(findings);
  const shown = findings.find(({ verdict }) => verdict === worst);
  const count = findings.filter(({ verdict }) => verdict === worst).length;
  return markup`<li><span class="mark v-${worst}">${verdictWords[worst].mark}</span> <b>${shown?.requirement ?? ''}</b> ${shown?.rule ?? ''} <span class="quiet">${countInWords(count, worst)}</span><span class="said">${shown?.message ?? ''}</span></li>`;
}
