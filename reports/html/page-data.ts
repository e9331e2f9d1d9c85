import { gunzipSync, gzipSync } from 'node:zlib';
import { type Markup, markup, ownMarkup } from '../markup.ts';

/** The parts of a page's data: the list of findings, which it shows at once, and what they show when they are opened. */
export type DataPart = 'rows' | 'contents';

const ELEMENTS = /<script type="text\/plain" id="(rows|contents)">([\w+/=]*)<\/script>/g;

/** Data for the script of a page: compressed, and written in characters that end no element. */
export function pageData(part: DataPart, value: unknown): Markup {
  const packed = gzipSync(JSON.stringify(value)).toString('base64');
  return markup`<script type="text/plain" id="${part}">${ownMarkup(packed)}</script>`;
}

/** One part of the data of a page as JSON text, as its script reads it; empty if the page has none. */
export function dataOfPage(page: string, part: DataPart): string {
  const packed = [...page.matchAll(ELEMENTS)].find(([, id]) => id === part)?.[2];
  return packed === undefined ? '' : gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
}
