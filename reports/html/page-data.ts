import { gunzipSync, gzipSync } from 'node:zlib';
import { type Markup, markup, ownMarkup } from '../markup.ts';

/** The parts of a page's data: the list of findings, which it shows at once, and what they show when they are opened. */
export type DataPart = 'rows' | 'contents';

const ELEMENTS = /<script type="text\/plain" id="(rows|contents)-\d+">([\w+/=]*)<\/script>/g;

/**
 * Data for the script of a page: compressed, and written in characters that end no element.
 *
 * @param place counts the pieces that the part is written in, from 0
 */
export function pageData(part: DataPart, place: number, value: unknown): Markup {
  const packed = gzipSync(JSON.stringify(value)).toString('base64');
  return markup`<script type="text/plain" id="${part}-${place}">${ownMarkup(packed)}</script>`;
}

/** One part of the data of a page as its script reads it: the JSON text of each piece on a line; empty if the page has none. */
export function dataOfPage(page: string, part: DataPart): string {
  return [...page.matchAll(ELEMENTS)]
    .filter(([, name]) => name === part)
    .map(([, , packed = '']) => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'))
    .join('\n');
}
