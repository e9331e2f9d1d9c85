import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Run } from '../results/run.ts';
import { headline } from './headline.ts';
import { brokenRulesHtml } from './html/broken-rules.ts';
import { coverageHtml } from './html/coverage.ts';
import { filtersHtml } from './html/filters.ts';
import { findingsData } from './html/findings-data.ts';
import { headerHtml } from './html/header.ts';
import { pageData } from './html/page-data.ts';
import { ruleBlocksHtml } from './html/rule-blocks.ts';
import { styles } from './html/styles.ts';
import { markup, ownMarkup } from './markup.ts';
import { usualOrigin } from './rerun.ts';

const script = readFileSync(new URL('./html/page-script.js', import.meta.url), 'utf8');

/**
 * The run as one page that needs nothing else: no network, no server.
 *
 * Its policy lets only its own script run, known by its hash, so that text of a target could do nothing even if it
 * were not escaped. Pictures of pages are let in from beside it, if the run has any.
 * What the findings show stands in it compressed, and becomes HTML when a finding is opened.
 */
export function renderHtml(run: Run, origin = usualOrigin): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; ${images(run)}base-uri 'none'; form-action 'none'`;
  const coverage = markup`<section aria-labelledby="coverage"><h2 id="coverage">Rules by credential type</h2>${coverageHtml(run.findings)}</section>`;
  const { list, contents } = findingsData(run, origin);
  // What is wrong comes first; the table of all rules is for a run in which nothing is.
  const isBroken = run.counts.fail + run.counts.error > 0;
  const page = markup`<!doctype html>
<!-- ${headline(run)} -->
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${run.target.name}: ${headline(run)}</title>
<style>${ownMarkup(styles)}</style></head>
<body><a class="skip" href="#findings">To the findings</a>
${headerHtml(run)}
<main>
${ruleBlocksHtml(run, origin)}
${isBroken ? '' : coverage}
<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
${filtersHtml(run)}
<noscript><p class="fault">The list of findings needs JavaScript. Without it, these are the rules that are broken; run.json holds the evidence.</p>${brokenRulesHtml(run)}</noscript>
<div id="findings-list"></div>
<p id="none-shown" hidden>No finding matches these filters. <button type="button" data-do="reset">Show all</button></p>
<nav id="pages" aria-label="Pages of findings" hidden><button type="button" data-do="previous">Previous</button> <output id="page"></output> <button type="button" data-do="next">Next</button></nav></section>
${isBroken ? coverage : ''}
</main>
${pageData('rows', 0, list)}
${Array.from(contents, (each, place) => pageData('contents', place, each))}
<script>${ownMarkup(script)}</script></body></html>
`;
  return String(page);
}

function images({ findings }: Run): string {
  const pictured = findings.some(({ exchanges }) =>
    exchanges.some(({ attachment }) => attachment !== undefined),
  );
  return pictured ? "img-src 'self' file:; " : '';
}
