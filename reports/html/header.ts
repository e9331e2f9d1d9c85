import { exitMeaning } from '../../results/exit-code.ts';
import type { Run } from '../../results/run.ts';
import type { Verdict } from '../../results/verdict.ts';
import { evidenceInWords } from '../evidence.ts';
import { headline } from '../headline.ts';
import { type Markup, markup } from '../markup.ts';
import { coverageSentence } from '../not-looked-at.ts';
import { runFaults } from '../run-faults.ts';
import { countInWords, verdictWords, worstFirst } from '../verdict-words.ts';

const calm: readonly Verdict[] = ['pass', 'not-applicable'];

/** How the run ended: in one glance, in one line, and what it was. */
export function headerHtml(run: Run): Markup {
  const { counts, exitCode } = run;
  const share = counts.must.total === 0 ? 0 : counts.must.pass / counts.must.total;
  return markup`<header class="top ${tone(exitCode)}">
<div class="verdict">${ring(share, `${counts.must.pass}/${counts.must.total}`)}
<div>
<h1>${run.target.name}: ${exitMeaning(run)}</h1>
<p class="headline">${headline(run)}</p>${jumps(run)}</div></div>
<details class="about"><summary>${aboutInLine(run)}</summary><dl class="facts">${facts(run)}</dl>${caution(run)}</details>
</header>
${runFaults(run).map(
  ({ message, remedy }) =>
    markup`<div class="fault" role="alert"><b>${message}</b><p>Next: ${remedy}</p></div>`,
)}`;
}

function tone(exitCode: number): string {
  if (exitCode === 0) return 'good';
  return exitCode === 4 ? 'waiting' : 'bad';
}

/** The share of the checks of documented rules that passed, as the green part of a ring; its numbers are written inside. */
function ring(share: number, words: string): Markup {
  const around = 2 * Math.PI * 42;
  return markup`<svg class="ring" viewBox="0 0 100 100" role="img" aria-label="documented rules: ${words} checks pass"><circle class="track" cx="50" cy="50" r="42"/><circle class="done" cx="50" cy="50" r="42" stroke-dasharray="${around * share} ${around}" transform="rotate(-90 50 50)"/><text x="50" y="47" text-anchor="middle" font-size="8.5">documented</text><text class="number" x="50" y="64" font-size="${sizeIn(words)}" text-anchor="middle">${words}</text></svg>`;
}

/** Links to the findings that need work. */
function jumps({ counts }: Run): Markup {
  const wanted = worstFirst.filter((verdict) => counts[verdict] > 0 && !calm.includes(verdict));
  const links = wanted.map(
    (verdict) =>
      markup`<li><a class="v-${verdict}" href="#verdict=${verdict}">${verdictWords[verdict].mark} See ${countInWords(counts[verdict], verdict)}</a></li>`,
  );
  return links.length === 0 ? markup`` : markup`<ul class="jumps">${links}</ul>`;
}

/** What distinguishes one page from another; the rest is shown on request. */
function aboutInLine({ target, runId, seed, startedAt }: Run): string {
  const at = startedAt.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC');
  return `${target.baseUrl} · ${at} · run ${runId} · seed ${seed}`;
}

function caution(run: Run): Markup {
  const { caution } = evidenceInWords(run);
  return caution === null ? markup`` : markup`<p class="caution">${caution}</p>`;
}

function facts(run: Run): Markup {
  const { seen, time } = evidenceInWords(run);
  const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
  const rows = {
    Suite: `${run.suite.name} ${run.suite.version}`,
    Target: run.target.baseUrl,
    Started: run.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'),
    Took: `${seconds.toFixed(1)} s`,
    Seed: String(run.seed),
    'Run id': run.runId,
    Examples: `${run.examples} a check`,
    'Exit code': String(run.exitCode),
    Seen: seen,
    Time: time,
    Covers: coverageSentence(run),
  };
  const shown = Object.entries(rows).map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return markup`${shown}`;
}

/** As large as fits into the ring, in units of its view box. */
function sizeIn({ length }: string): number {
  if (length > 8) return 11;
  return length > 6 ? 13 : 17;
}
