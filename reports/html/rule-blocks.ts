import type { Run } from '../../results/run.ts';
import type { Verdict } from '../../results/verdict.ts';
import { basisInWords } from '../basis-words.ts';
import { type BrokenRule, brokenRules, type Cause, variationsOf } from '../broken-rules.ts';
import { capped, cappedList } from '../capped.ts';
import { elementText, type Markup, markup, withCode } from '../markup.ts';
import { messageSides } from '../message-sides.ts';
import { type Origin, rerunCommand } from '../rerun.ts';
import { verdictWords } from '../verdict-words.ts';

/** Blocks that are open from the beginning: more of them push the findings off the screen. */
const OPEN = 3;
const CAUSES = 3;
const VARIATIONS = 8;
/** Of what a target answered; the finding has all of it. */
const CHARACTERS = 300;

/** The broken rules, a block each as on the console: what was expected, what came, on what, and what shows it again. */
export function ruleBlocksHtml(run: Run, origin: Origin): Markup {
  const wrong = [...brokenRules(run, 'error'), ...brokenRules(run, 'fail')];
  const assumed = brokenRules(run, 'warn');
  if (wrong.length === 0) return markup``;
  const blocks = wrong.map((rule, place) => block(run, origin, rule, place < OPEN));
  return markup`<section class="rules" aria-labelledby="broken"><h2 id="broken">Broken rules</h2>${blocks}${assumedLine(assumed)}</section>`;
}

function assumedLine(rules: readonly BrokenRule[]): Markup {
  if (rules.length === 0) return markup``;
  const links = rules.map(
    ({ requirement, verdict, count }) =>
      markup` <a class="v-warn" href="${toFindings(requirement, verdict)}">${requirement}${count === 1 ? '' : ` (${count})`}</a>`,
  );
  return markup`<p class="quiet">Assumed rules not kept:${links}</p>`;
}

function block(run: Run, origin: Origin, rule: BrokenRule, isOpen: boolean): Markup {
  const { requirement, verdict, count, causes } = rule;
  const [{ first, smallest }] = causes;
  const others = causes.length - CAUSES;
  const heading = markup`<summary><span class="mark">${verdictWords[verdict].mark}</span> <span class="id">${requirement}</span> <span class="title">${first.title}${count === 1 ? '' : markup` <span class="tag">${count} checks</span>`}</span></summary>`;
  const words = count === 1 ? 'The finding' : `All ${count} findings`;
  return markup`<details class="rule v-${verdict}"${isOpen ? ' open' : ''}>${heading}<div class="inside">
<p class="quiet">${withCode(first.rule)} (${basisInWords[first.basis]})</p>${causes.slice(0, CAUSES).map((cause) => causeHtml(cause, causes.length > 1))}
${others > 0 ? markup`<p class="quiet">Broken in ${others} other ${others === 1 ? 'way' : 'ways'} too.</p>` : ''}<div class="next"><a href="${toFindings(requirement, verdict)}">${words}, with requests and answers</a><pre class="copyable" tabindex="0">${elementText(rerunCommand(run, smallest, origin))}</pre></div></div></details>`;
}

function causeHtml(cause: Cause, isOneOfMany: boolean): Markup {
  const { all, smallest } = cause;
  const sides = messageSides(smallest.message);
  const names = variationsOf(cause);
  const rows: readonly (readonly [string, string])[] = [
    ...(sides === null
      ? [['Came', capped(smallest.message, CHARACTERS)] as const]
      : [
          ['Asked', sides.asked] as const,
          ['Expected', sides.expected] as const,
          ['Got', capped(sides.got, CHARACTERS)] as const,
        ]),
    ['Shown by', isOneOfMany ? `${all.length} of the checks` : ''],
    ['On', all.length === 1 ? '' : `first ${cappedList(names, VARIATIONS)}`],
  ];
  const shown = rows.filter(([, value]) => value !== '');
  return markup`<dl>${shown.map(([name, value]) => markup`<dt>${name}</dt><dd class="${name.toLowerCase().replaceAll(' ', '-')}">${value}</dd>`)}</dl>`;
}

function toFindings(rule: string, verdict: Verdict): string {
  return `#${new URLSearchParams({ verdict, rule }).toString()}`;
}
