import type { Exchange } from '../../results/exchange.ts';

/** How an answer compares with the last one to the same request of the same check. */
export interface Comparison {
  /** The number of the earlier exchange, counted from 1. */
  readonly number: number;
  readonly body: string;
}

/** The last earlier exchange that sent the same request and was answered; null if there is none. */
export function earlierAlike(exchanges: readonly Exchange[], place: number): Comparison | null {
  const current = exchanges[place];
  if (!current?.response) return null;
  const earlier = exchanges.findLastIndex(
    (each, at) => at < place && each.response !== null && sameRequest(each, current),
  );
  const body = exchanges[earlier]?.response?.body;
  return body === undefined ? null : { number: earlier + 1, body };
}

/** Splits a text at the beginning and end of its difference from another: `[same, different, same]`. */
export function differing(text: string, other: string): [string, string, string] {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  const stop = text.length - end;
  return [text.slice(0, start), text.slice(start, stop), text.slice(stop)];
}

function sameRequest(one: Exchange, other: Exchange): boolean {
  const [a, b] = [one.request, other.request];
  return a.url === b.url && a.body === b.body && a.method === b.method && one.via === other.via;
}
