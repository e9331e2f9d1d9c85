import type { Run } from '../../results/run.ts';
import { areasOf } from '../areas.ts';
import { seenInWords } from '../evidence.ts';
import { type Markup, markup } from '../markup.ts';
import { verdictWords, worstFirst } from '../verdict-words.ts';

/** The controls that choose which findings are shown; their state lives in the fragment of the address. */
export function filtersHtml({ findings, counts }: Run): Markup {
  const areas = areasOf(findings).map(({ name, title }) => [name, `${name} ${title}`] as const);
  const types = [...new Set(findings.flatMap(({ credentialType }) => credentialType ?? []))];
  const chips = worstFirst
    .filter((verdict) => counts[verdict] > 0)
    .map(
      (verdict) =>
        markup`<label class="chip v-${verdict}"><input type="checkbox" name="verdict" value="${verdict}"><span><span aria-hidden="true">${verdictWords[verdict].mark}</span> ${verdictWords[verdict].one} <b>${counts[verdict]}</b></span></label>`,
    );
  return markup`<form id="filters" role="search" aria-label="Filter the findings">
<fieldset><legend class="unseen">Verdict</legend>${chips}</fieldset>
<div class="fields">
${select('area', 'All areas', areas)}
${select(
  'type',
  'All types',
  types.map((type) => [type, type.replaceAll('_', ' ')] as const),
)}
${select('seen', 'Seen any way', ways(findings))}
<label><span class="unseen">Rule</span><input name="rule" placeholder="Rule, e.g. REUSE-003" autocomplete="off" spellcheck="false"></label>
<label class="wide"><span class="unseen">Words</span><input type="search" name="q" placeholder="Words in title or message ( / )" autocomplete="off"></label>
<button type="button" data-do="reset">Show all</button>
</div>
<p class="shown"><output id="shown" aria-live="polite"></output> <button type="button" data-do="open">Open these</button> <button type="button" data-do="close">Close all</button></p>
</form>`;
}

/** The ways in which anything was seen, and the clocks. */
function ways(findings: Run['findings']): readonly (readonly [string, string])[] {
  const grades = new Set(findings.flatMap(({ grade }) => grade ?? []));
  const clocks = new Set(findings.flatMap(({ clock }) => clock ?? []));
  return [
    ...[...grades].map((grade) => [grade, seenInWords({ grade, clock: null })] as const),
    ...[...clocks].map((clock) => [`${clock}-clock`, `${clock} clock`] as const),
  ];
}

function select(
  name: string,
  all: string,
  options: readonly (readonly [string, string])[],
): Markup {
  const each = options.map(([value, words]) => markup`<option value="${value}">${words}</option>`);
  return markup`<label><span class="unseen">${name}</span><select name="${name}"><option value="">${all}</option>${each}</select></label>`;
}
