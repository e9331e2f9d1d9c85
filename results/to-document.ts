import type { Exchange } from './exchange.ts';
import type { Finding } from './finding.ts';
import type { Run } from './run.ts';
import type { StoredExchange, WrittenDocument } from './run-document.ts';

/** A run in the form in which it is stored. */
export function toDocument({ findings, ...run }: Run): WrittenDocument {
  const lists: Lists = {
    rules: once(),
    exchanges: once(),
    texts: once(),
    headers: once(),
    shapes: once(),
  };
  const stored = findings.map((finding) => storedFinding(finding, lists));
  const { rules, exchanges, texts, headers, shapes } = lists;
  return {
    ...run,
    schemaVersion: 3,
    findings: stored,
    rules: rules.values,
    exchanges: exchanges.values,
    texts: texts.values,
    headers: headers.values,
    shapes: shapes.values,
  };
}

/** A list that holds equal values once. */
interface Once<T> {
  readonly values: T[];
  placeOf(value: T): number;
}

interface Lists {
  readonly rules: Once<WrittenDocument['rules'][number]>;
  readonly exchanges: Once<StoredExchange>;
  readonly texts: Once<string>;
  readonly headers: Once<Record<string, string>>;
  readonly shapes: Once<Record<string, string[]>>;
}

function once<T>(): Once<T> {
  const places = new Map<unknown, number>();
  const values: T[] = [];
  return {
    values,
    placeOf: (value) => {
      const key = typeof value === 'string' ? value : JSON.stringify(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

function storedFinding(
  { rule, source, exchanges, ...finding }: Finding,
  lists: Lists,
): WrittenDocument['findings'][number] {
  const { timeline, ...said } = finding;
  return {
    ...withoutNulls(said),
    ...(timeline.length > 0 && { timeline }),
    rule: lists.rules.placeOf({ rule, source }),
    exchanges: exchanges.map((exchange) => reference(exchange, lists)),
  };
}

type NullsLeftOut<T> = { [Key in keyof T as null extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as null extends T[Key] ? Key : never]?: T[Key];
};

function withoutNulls<T extends object>(value: T): NullsLeftOut<T> {
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept) as NullsLeftOut<T>;
}

function reference(
  { durationMs, outline, ...exchange }: Exchange,
  lists: Lists,
): [number, number, ...string[]] {
  const stored = outline === undefined ? whole(exchange, lists) : brief(exchange, outline, lists);
  const id = outline?.id ?? null;
  return [lists.exchanges.placeOf(stored), rounded(durationMs), ...(id === null ? [] : [id])];
}

function whole(
  { request, response, ...same }: Omit<Exchange, 'durationMs'>,
  { headers, texts }: Lists,
): StoredExchange {
  return {
    ...same,
    request: {
      ...request,
      headers: headers.placeOf(request.headers),
      body: request.body === null ? null : texts.placeOf(request.body),
    },
    response: response && {
      ...response,
      headers: headers.placeOf(response.headers),
      body: texts.placeOf(response.body),
    },
  };
}

function brief(
  { request: { method, url }, response, ...same }: Omit<Exchange, 'durationMs'>,
  { shape }: NonNullable<Exchange['outline']>,
  { shapes }: Lists,
): StoredExchange {
  return {
    ...same,
    request: { method, url },
    response: response && { status: response.status },
    shape: shape === null ? null : shapes.placeOf(shape),
  };
}

/** Microseconds: more digits are no measurement, and the document is a tenth longer with them. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
