import { exitMeaning } from '../../results/exit-code.ts';
import type { Run } from '../../results/run.ts';
import type { Verdict } from '../../results/verdict.ts';
import { evidenceInWords } from '../evidence.ts';
import { headline } from '../headline.ts';
import { htmlText } from '../html-text.ts';
import { plainText } from '../plain-text.ts';
import { runFaults } from '../run-faults.ts';
import { countInWords, verdictWords, worstFirst } from '../verdict-words.ts';

const calm: readonly Verdict[] = ['pass', 'not-applicable'];

/** How the run ended: in one glance, in one line, and what it was. */
export function headerHtml(run: Run): string {
  const { counts, exitCode } = run;
  const share = counts.must.total === 0 ? 0 : counts.must.pass / counts.must.total;
  return `<header class="top ${tone(exitCode)}">
<div class="verdict">${ring(share, `${counts.must.pass}/${counts.must.total}`)}
<div><p class="suite">${text(run.suite.name)} ${text(run.suite.version)}</p>
<h1>${text(run.target.name)}: ${text(exitMeaning(run))}</h1>
<p class="headline">${text(headline(run))}</p>${jumps(run)}</div></div>
<dl class="facts">${facts(run)}</dl>${caution(run)}
</header>
${runFaults(run)
  .map(
    ({ message, remedy }) =>
      `<div class="fault" role="alert"><b>${text(message)}</b><p>Next: ${text(remedy)}</p></div>`,
  )
  .join('')}`;
}

function tone(exitCode: number): string {
  if (exitCode === 0) return 'good';
  return exitCode === 4 ? 'waiting' : 'bad';
}

/** The share of MUST that passed, as the green part of a ring; its numbers are written inside. */
function ring(share: number, words: string): string {
  const around = 2 * Math.PI * 42;
  return `<svg class="ring" viewBox="0 0 100 100" role="img" aria-label="MUST ${words} pass"><circle class="track" cx="50" cy="50" r="42"/><circle class="done" cx="50" cy="50" r="42" stroke-dasharray="${around * share} ${around}" transform="rotate(-90 50 50)"/><text x="50" y="47" text-anchor="middle">MUST</text><text class="number" x="50" y="64" font-size="${words.length > 6 ? 13 : 17}" text-anchor="middle">${words}</text></svg>`;
}

/** Straight to the findings that need somebody. */
function jumps({ counts }: Run): string {
  const wanted = worstFirst.filter((verdict) => counts[verdict] > 0 && !calm.includes(verdict));
  const links = wanted.map(
    (verdict) =>
      `<li><a class="v-${verdict}" href="#verdict=${verdict}">${verdictWords[verdict].mark} See ${countInWords(counts[verdict], verdict)}</a></li>`,
  );
  return links.length === 0 ? '' : `<ul class="jumps">${links.join('')}</ul>`;
}

function caution(run: Run): string {
  const { caution } = evidenceInWords(run);
  return caution === null ? '' : `<p class="caution">${text(caution)}</p>`;
}

function facts(run: Run): string {
  const { seen, time } = evidenceInWords(run);
  const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
  const rows = {
    Target: run.target.baseUrl,
    Started: run.startedAt.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'),
    Took: `${seconds.toFixed(1)} s`,
    Seed: String(run.seed),
    'Run id': run.runId,
    Examples: `${run.examples} a check`,
    'Exit code': String(run.exitCode),
    Seen: seen,
    Time: time,
  };
  return Object.entries(rows)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${text(value)}</dd></div>`)
    .join('');
}

function text(raw: string): string {
  return htmlText(plainText(raw));
}
