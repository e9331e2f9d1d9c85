import { gunzipSync, gzipSync } from 'node:zlib';
import { type Markup, markup, ownMarkup } from '../markup.ts';

const ELEMENT = /<script type="text\/plain" id="data">([\w+/=]*)<\/script>/;

/** Data for the script of a page: compressed, and written in characters that end no element. */
export function pageData(value: unknown): Markup {
  const packed = gzipSync(JSON.stringify(value)).toString('base64');
  return markup`<script type="text/plain" id="data">${ownMarkup(packed)}</script>`;
}

/** The data of a page as JSON text, as its script reads it; empty if the page has none. */
export function dataOfPage(page: string): string {
  const packed = ELEMENT.exec(page)?.[1];
  return packed === undefined ? '' : gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
}
