import { checkPartsOf } from './check-parts.ts';
import type { Exchange } from './exchange.ts';
import { AS_PROMISED, type Finding } from './finding.ts';
import type { Run } from './run.ts';
import type { WrittenDocument } from './run-document.ts';
import { usualGrade } from './usual-grade.ts';

/** A run in the form in which it is stored. */
export function toDocument({ findings, ...run }: Run): WrittenDocument {
  const lists: Lists = {
    rules: once(),
    exchanges: once(),
    texts: once(),
    headers: once(),
    shapes: once(),
  };
  const { baseUrl } = run.target;
  const stored = findings.map((finding) => storedFinding(finding, lists, baseUrl));
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

type WrittenExchange = WrittenDocument['exchanges'][number];

/** A list that holds equal values once. */
interface Once<T> {
  readonly values: T[];
  placeOf(value: T): number;
}

interface Lists {
  readonly rules: Once<WrittenDocument['rules'][number]>;
  readonly exchanges: Once<WrittenExchange>;
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
  { rule, source, title, exchanges, ...finding }: Finding,
  lists: Lists,
  baseUrl: string,
): WrittenDocument['findings'][number] {
  const { timeline, credentialType, variation, message, examples, grade, ...said } = finding;
  const parts = checkPartsOf(said.check);
  return {
    ...withoutNulls(said),
    ...(credentialType !== parts.credentialType && { credentialType }),
    ...(variation !== parts.variation && { variation }),
    ...(message !== AS_PROMISED && { message }),
    ...(examples !== 1 && { examples }),
    ...(grade !== usualGrade(exchanges) && { grade }),
    ...(timeline.length > 0 && { timeline }),
    rule: lists.rules.placeOf({ rule, source, title }),
    exchanges: exchanges.map((exchange) => reference(exchange, lists, baseUrl)),
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
  { durationMs, outline, failure, request, ...exchange }: Exchange,
  lists: Lists,
  baseUrl: string,
): [number, number, ...string[]] {
  const same = {
    ...exchange,
    ...(failure !== null && { failure }),
    request: { ...request, url: below(baseUrl, request.url) },
  };
  const stored = outline === undefined ? whole(same, lists) : brief(same, outline, lists);
  const id = outline?.id ?? null;
  return [lists.exchanges.placeOf(stored), rounded(durationMs), ...(id === null ? [] : [id])];
}

/** A URL with a point for the base that nearly all begin with: no URL begins with `./`. */
function below(baseUrl: string, url: string): string {
  return url.startsWith(`${baseUrl}/`) ? `.${url.slice(baseUrl.length)}` : url;
}

/** An exchange on its way into the document. */
type Loose = Omit<Exchange, 'durationMs' | 'outline' | 'failure'> &
  Partial<Pick<Exchange, 'failure'>>;

function whole({ request, response, ...same }: Loose, { headers, texts }: Lists): WrittenExchange {
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
  { request: { method, url }, response, ...same }: Loose,
  { shape }: NonNullable<Exchange['outline']>,
  { shapes }: Lists,
): WrittenExchange {
  return {
    ...same,
    request: { method, url },
    response: response && { status: response.status },
    shape: shape === null ? null : shapes.placeOf(shape),
  };
}

/** Hundredths: more digits are no measurement, and the document is a tenth longer with all of them. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
