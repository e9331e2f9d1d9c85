import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Markup } from './markup.ts';

/** One page: what its heading says and what stands under it. */
export interface PageView {
  /** The heading and, with the name of the site, the title. */
  readonly heading: string;
  readonly main: Markup;
  /** The email or id of the person signed in; null if no person is. */
  readonly person: string | null;
  readonly status?: ContentfulStatusCode;
  readonly script?: string;
  /** Whether it holds more than text: it then takes more of a wide screen. */
  readonly isWide?: true;
  /** Without scripts, the seconds after which it is loaded anew; a script of the page may ask for it before. */
  readonly reloadsAfter?: number;
  /** Another address that the browser goes to at once. */
  readonly goesOnTo?: string;
}

/** Nothing comes from elsewhere, nothing runs inline, no other site frames the page. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Returns a page in the common frame. */
export function show(context: Context, view: PageView): Response | Promise<Response> {
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Content-Type-Options', 'nosniff');
  return context.html(document(view), view.status ?? 200);
}

function document(view: PageView): Markup {
  const { heading, main, person, script, goesOnTo, isWide, reloadsAfter } = view;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · SEEK Pass mock</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/pages.css">
${script ? html`<script src="${script}" defer></script>` : ''}
${goesOnTo ? html`<meta http-equiv="refresh" content="0; url=${goesOnTo}">` : ''}
${reloadsAfter ? html`<noscript><meta http-equiv="refresh" content="${reloadsAfter}"></noscript>` : ''}
</head>
<body${isWide ? raw(' class="wide"') : ''}>
<header class="bar"><div>
<a class="brand" href="/">SEEK Pass<span class="tag">mock</span></a>
${person === null ? '' : signedIn(person)}
</div></header>
<main>${main}</main>
<footer>A test server. It is not SEEK Pass: use made-up people only, everything is forgotten when it stops.</footer>
</body>
</html>`;
}

function signedIn(person: string): Markup {
  return html`<nav aria-label="Account"><a href="/account">${person}</a>
<form method="post" action="/sign-out"><button class="link">Sign out</button></form></nav>`;
}
