import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { renderHtml } from '../reports/html.ts';
import type { Finding } from '../results/finding.ts';
import type { Run } from '../results/run.ts';
import { storedRun } from '../results/stored-run.ts';
import { findChromium } from '../targets/browser/chromium.ts';
import { aimTable } from './aim.ts';
import { median } from './sample.ts';
import { timedProcess } from './timed-process.ts';

/** How much slower than this machine the browser is made. */
const SLOWER = 4;

/** (g) The page of a run in a slowed Chromium: until its findings are there, until one is open, until a hundred are. */
export async function benchPage(rounds: number): Promise<string> {
  const executablePath = findChromium(null);
  if (executablePath === null) return 'Did not run: no Chromium is installed.';
  const folder = await mkdtemp(join(tmpdir(), 'spc-bench-'));
  const browser = await chromium.launch({ executablePath });
  try {
    const [written, whole] = [await mockRun(folder, 'outline'), await mockRun(folder, 'all')];
    const pages = [];
    for (const [name, run] of [
      ['the run on the mock', written],
      ['the run on the mock, `--evidence all`', whole],
      ['the same, every tenth check failed', spoilt(whole)],
      ['20,000 findings', repeated(whole, 20_000)],
    ] as const)
      pages.push(await measured(browser, join(folder, 'page.html'), name, run, rounds));
    const aims = pages.slice(0, 1).map(({ name, shown }) => ({
      what: `${name}: findings shown, s`,
      figure: shown,
      limit: 1,
      is: 'below' as const,
    }));
    return [
      `| page, processor ${SLOWER}x slower | MB | findings shown, s | the first one open, s | 100 opened, s | longest pause, ms |`,
      '|---|---|---|---|---|---|',
      ...pages.map(rowOf),
      '',
      aimTable(aims),
    ].join('\n');
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function mockRun(folder: string, evidence: 'outline' | 'all'): Promise<Run> {
  const args = ['run', '--seed', '1', '--run-id', 'bench', '--evidence', evidence, '--out', folder];
  await timedProcess('cli/entry.js', args);
  return storedRun.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')));
}

function spoilt(run: Run): Run {
  return {
    ...run,
    findings: run.findings.map((each, place) =>
      place % 10 === 0 ? { ...each, verdict: 'fail' as const } : each,
    ),
  };
}

function repeated(run: Run, count: number): Run {
  const findings = Array.from(
    { length: count },
    (_, place) => run.findings[place % run.findings.length] as Finding,
  );
  return { ...run, findings };
}

/** Seconds from the address until findings are shown and one is open, seconds to open a hundred, the longest pause in ms. */
interface PageTimes {
  readonly shown: number;
  readonly first: number;
  readonly opened: number;
  readonly pause: number;
}

interface MeasuredPage extends PageTimes {
  readonly name: string;
  readonly megabytes: number;
}

async function measured(
  browser: Browser,
  file: string,
  name: string,
  run: Run,
  rounds: number,
): Promise<MeasuredPage> {
  const html = renderHtml(run);
  await writeFile(file, html);
  const took: PageTimes[] = [];
  for (let round = 0; round < rounds; round += 1) took.push(await openPage(browser, file));
  const of = (key: keyof PageTimes) => median(took.map((each) => each[key]));
  return {
    name,
    megabytes: html.length / 1e6,
    shown: of('shown'),
    first: of('first'),
    opened: of('opened'),
    pause: of('pause'),
  };
}

function rowOf({ name, megabytes, shown, first, opened, pause }: MeasuredPage): string {
  const seconds = [megabytes, shown, first, opened].map((figure) => figure.toFixed(2));
  return `| ${[name, ...seconds, pause.toFixed(0)].join(' | ')} |`;
}

/** In words, as this project knows no DOM types: each waits in the page for what `ready` names, and for the frame that draws it. */
const drawn = (ready: string) => `new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => {
    if (!(${ready})) return look();
    setTimeout(() => resolve(performance.now()));
  });
  look();
})`;

/** Runs before the page: notes by the clock of the page when its first finding is drawn. */
const NOTE_SHOWN = `globalThis.shown = ${drawn("document.querySelector('details.finding')")};`;

const OPEN_FIRST = `document.querySelector('details.finding summary').click();
${drawn("document.querySelector('details.finding[open] .inside')")}`;

/** Keeps the longest time between two drawings of the page. */
const WATCH = `globalThis.longest = 0; globalThis.last = performance.now();
requestAnimationFrame(function watch() {
  const now = performance.now(); longest = Math.max(longest, now - last); last = now; requestAnimationFrame(watch);
})`;

const OPEN_ALL = `globalThis.before = performance.now(); document.querySelector('[data-do=open]').click();
${drawn("document.querySelectorAll('details.finding[open] .inside').length === 100")}.then((now) => now - before)`;

/** By the clock of the page, from its address on: what Playwright waits by is itself slowed, and takes up to half a second. */
async function openPage(browser: Browser, file: string): Promise<PageTimes> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(NOTE_SHOWN);
  await page.goto(pathToFileURL(file).href);
  const seconds = async (script: string) => Number(await page.evaluate(script)) / 1000;
  const shown = await seconds('shown');
  const first = await seconds(OPEN_FIRST);
  await page.evaluate(WATCH);
  const opened = await seconds(OPEN_ALL);
  const pause = Number(await page.evaluate('longest'));
  await page.close();
  return { shown, first, opened, pause };
}
