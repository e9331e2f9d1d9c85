import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderConsole } from '../reports/console.ts';
import { formats } from '../reports/formats.ts';
import { headline } from '../reports/headline.ts';
import type { FindingsContents, FindingsList } from '../reports/html/findings-data.ts';
import { dataOfPage } from '../reports/html/page-data.ts';
import { renderHtml } from '../reports/html.ts';
import { renderJson } from '../reports/json.ts';
import { renderJunit } from '../reports/junit.ts';
import { renderMarkdown } from '../reports/markdown.ts';
import { countFindings } from '../results/counts.ts';
import type { Run } from '../results/run.ts';
import { storedRun } from '../results/stored-run.ts';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { verdict } from '../results/verdict.ts';
import { goldenRun } from './golden-run.ts';
import { readJunit } from './read-junit.ts';
import { sampleRun } from './sample-run.ts';

const runs: readonly (readonly [string, Run])[] = [
  ['the golden run', goldenRun],
  ['250 findings', sampleRun(250)],
  ['nothing', handMadeRun([])],
];

/** Verdicts and how often each was read. */
function tally(verdicts: readonly (string | undefined)[]): Record<string, number> {
  return Object.fromEntries(
    verdict.options.map((name) => [name, verdicts.filter((each) => each === name).length]),
  );
}

function verdictCounts({ counts }: Run): Record<string, number> {
  return Object.fromEntries(verdict.options.map((name) => [name, counts[name]]));
}

describe('reports read back', () => {
  test.each(runs)('gives the counts of %s from run.json', (_, run) => {
    const read = storedRun.parse(JSON.parse(renderJson(run)));
    expect(read).toEqual(run);
    expect(countFindings(read.findings, read.counts.planned)).toEqual(run.counts);
  });

  test.each(runs)('gives the counts of %s from JUnit', (_, run) => {
    const { totals, cases } = readJunit(renderJunit(run));
    const checks = cases.filter((each) => each.verdict !== undefined);
    expect(tally(checks.map((each) => each.verdict))).toEqual(verdictCounts(run));
    expect(totals).toEqual({
      tests: cases.length,
      failures: run.counts.fail - run.counts.known.fail,
      errors: run.counts.error + run.counts['could-not-run'] + cases.length - checks.length,
      skipped:
        run.counts.pending +
        run.counts['not-applicable'] +
        run.counts['not-exercised'] +
        run.counts.known.fail,
    });
  });

  test.each(runs)('gives the counts of %s from the page', (_, run) => {
    const { rows }: FindingsList = JSON.parse(dataOfPage(renderHtml(run), 'rows'));
    const { values, places } = rows.verdict;
    expect(tally(places.map((place) => values[place] ?? ''))).toEqual(verdictCounts(run));
  });

  test.each(runs)('gives the counts of %s from the areas in Markdown', (_, run) => {
    const [heads = '', , ...rows] =
      renderMarkdown(run).match(/^\| .*(?:area|\*\*|--:).*\|$/gm) ?? [];
    const cells = (line: string) =>
      line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim());
    const sums = cells(heads).map((_head, column) =>
      rows.reduce((sum, row) => sum + Number(cells(row)[column]), 0),
    );
    expect(sums.toSorted(ascending)).toEqual(
      Object.values(verdictCounts(run))
        .filter((count) => count > 0)
        .toSorted(ascending),
    );
  });

  test.each(formats.filter(({ name }) => name !== 'json'))(
    'shows the headline early in $name',
    ({ render }) => {
      const start = render(goldenRun).split('\n').slice(0, 6).join('\n');
      expect(start).toContain(headline(goldenRun));
    },
  );
});

describe('golden reports', () => {
  // Named .txt so that no formatter takes them for its own; `vitest -u` writes them anew.
  test.each([
    ['console-80.txt', renderConsole(goldenRun, { colour: false, width: 80 })],
    ['console-120.txt', renderConsole(goldenRun, { colour: false, width: 120 })],
    ['markdown.txt', renderMarkdown(goldenRun)],
    ['junit.txt', renderJunit(goldenRun)],
  ])('writes %s as it was agreed', async (file, written) => {
    // How many rules the catalogue has is no part of the agreement.
    const agreed = written.replaceAll(/(?<=covered: \d+ of )\d+(?= rules)/g, '…');
    await expect(agreed).toMatchFileSnapshot(`golden/${file}`);
  });
});

describe('text that a target supplied', () => {
  const hostile =
    '</script><script>alert(1)</script>"><img src=x onerror=alert(2)> | `x` [a](javascript:alert(3)) \u001b[31m \u0000 \ufffe \ud800 ]]> \u202e <!-- & \'';
  const run = handMadeRun([
    handMadeFinding({
      check: hostile,
      title: hostile,
      rule: hostile,
      source: { section: hostile, note: hostile, page: hostile, standard: hostile },
      credentialType: hostile,
      variation: hostile,
      verdict: 'fail',
      message: hostile,
      remedy: hostile,
      blockedBy: hostile,
      smallest: JSON.stringify({ [hostile]: hostile }),
      timeline: [
        { step: hostile, at: 0 },
        { step: hostile, at: 172_900 },
      ],
      exchanges: [
        {
          via: 'http',
          step: hostile,
          request: {
            method: hostile,
            url: hostile,
            headers: { [hostile]: hostile },
            body: hostile,
          },
          response: { status: 500, headers: { x: hostile }, body: JSON.stringify(hostile) },
          failure: hostile,
          durationMs: 1,
        },
      ],
    }),
  ]);

  test('never becomes markup or script in the page', () => {
    const page = renderHtml(run);
    const { pieces, bodies }: FindingsContents = JSON.parse(dataOfPage(page, 'contents'));
    const shown = bodies.map((body) => body.map((place) => pieces[place]).join(''));
    expect(page.match(/<script\b/g)).toHaveLength(3);
    expect(shown).toHaveLength(1);
    for (const html of [page, ...shown]) expect(html).not.toMatch(/<img|<script>alert/);
  });

  test('becomes no element and no lost character in JUnit', () => {
    const { cases } = readJunit(renderJunit(run));
    const shown = hostile
      .replace('\u001b', '\\u001b')
      .replace('\u0000', '\\u0000')
      .replace('\ufffe', '\\ufffe');
    expect(cases.map(({ message }) => message)).toEqual([shown.replace('\ud800', '\ufffd')]);
  });

  test('adds no column and no HTML to Markdown', () => {
    const written = renderMarkdown(run);
    expect(written).not.toMatch(/<img|<script/);
    expect(written.replace(/<pre>.*?<\/pre>/gs, '')).not.toContain('](javascript');
    const table = written.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.split('|').length)).size).toBe(1);
  });

  test('moves no cursor and sets no colour on the console', () => {
    const written = renderConsole(run, { colour: false, width: 80 });
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('the page', () => {
  test('lets only its own script run and fetches nothing', () => {
    const page = renderHtml(goldenRun);
    const script = page.match(/<script>(.*?)<\/script>/s)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`,
    );
    expect(page).not.toMatch(/\s(?:src|srcset)=|@import|url\(|<link/);
  });

  test('names the broken rules where no script runs', () => {
    const [, without = ''] = renderHtml(goldenRun).match(/<noscript>(.*?)<\/noscript>/s) ?? [];
    const broken = goldenRun.findings.filter(({ verdict }) => verdict === 'fail');
    expect(broken.length).toBeGreaterThan(0);
    for (const { requirement } of broken) expect(without).toContain(requirement);
    expect(renderHtml(handMadeRun([]))).toContain('No rule is broken.');
  });

  test('links the standard that a rule rests on', () => {
    const standard = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1';
    expect(dataOfPage(renderHtml(goldenRun), 'contents')).toContain(
      JSON.stringify(`href="${standard}"`).slice(1, -1),
    );
  });

  test('stays below half a megabyte for a thousand findings', () => {
    expect(renderHtml(sampleRun(1000)).length).toBeLessThan(500_000);
  });
});

function ascending(one: number, other: number): number {
  return one - other;
}
