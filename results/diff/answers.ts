import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { type JsonShape, shapeOf, shapeOfAll } from '../json-shape.ts';

/** What a repetition gets past. */
const PASSING: ReadonlySet<number | undefined> = new Set([429, 503]);

/** What a target answered to one kind of request in one step of a check. */
export interface Answers {
  /** Method and path below the base URL, ids replaced: `GET /api/partner/v1/submissions/<id>/status.json`. */
  readonly request: string;
  /** By status. */
  readonly shapes: ReadonlyMap<number, JsonShape>;
}

/**
 * The answers of the Partner API in a check, by step and request. Answers of test control and of pages are left out, and
 * so is a 429 or 503 after which a repetition succeeded: they are not promises of a target.
 */
export function answersOf(
  { exchanges }: Pick<Finding, 'exchanges'>,
  baseUrl: string,
): ReadonlyMap<string, Answers> {
  const sent = exchanges.filter(({ via, response }) => via === 'http' && response !== null);
  const groups = Map.groupBy(sent, (each) => `${each.step} ${requestOf(each, baseUrl)}`);
  return new Map(
    [...groups].map(([key, [first, ...others]]) => [
      key,
      answersTo(first as Exchange, [first as Exchange, ...others], baseUrl),
    ]),
  );
}

function answersTo(first: Exchange, all: readonly Exchange[], baseUrl: string): Answers {
  const lasting = all.filter(({ response }) => !PASSING.has(response?.status));
  const byStatus = Map.groupBy(
    lasting.length === 0 ? all : lasting,
    ({ response }) => response?.status ?? 0,
  );
  const shapes = [...byStatus].map(
    ([status, answers]) => [status, shapeOfAll(answers.map(shapeIn))] as const,
  );
  return { request: requestOf(first, baseUrl), shapes: new Map(shapes) };
}

/** The shape of an answer, whether its body was kept or its outline. */
function shapeIn({ response, outline }: Exchange): JsonShape {
  const shape = outline?.shape;
  if (!shape) return shapeOf([response?.body ?? '']);
  return new Map(Object.entries(shape).map(([place, kinds]) => [place, new Set(kinds)]));
}

function requestOf({ request: { method, url } }: Exchange, baseUrl: string): string {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : new URL(url).pathname;
  return `${method} ${path.replace(/\/submissions\/.+\/status\.json$/, '/submissions/<id>/status.json')}`;
}
