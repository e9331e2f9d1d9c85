import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Run } from '../results/run.ts';
import { headline } from './headline.ts';
import { coverageHtml } from './html/coverage.ts';
import { filtersHtml } from './html/filters.ts';
import { findingRows } from './html/finding-rows.ts';
import { headerHtml } from './html/header.ts';
import { styles } from './html/styles.ts';
import { markup, ownMarkup } from './markup.ts';

const script = readFileSync(new URL('./html/page-script.js', import.meta.url), 'utf8');

/**
 * The run as one page that needs nothing else: no network, no server.
 *
 * Its policy lets only its own script run, known by its hash, so that text of a target could do nothing even if it
 * were not escaped. Pictures of pages are let in from beside it, where the run has any.
 */
export function renderHtml(run: Run): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; ${images(run)}base-uri 'none'; form-action 'none'`;
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
<section aria-labelledby="coverage"><h2 id="coverage">Rules by credential type</h2>${coverageHtml(run.findings)}</section>
<section aria-labelledby="findings"><h2 id="findings" tabindex="-1">Findings</h2>
${filtersHtml(run)}
<noscript><p class="fault">Opening a finding and filtering need JavaScript; run.json holds the same evidence.</p></noscript>
${findingRows(run)}</section>
</main>
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
