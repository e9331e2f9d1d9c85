import type { Exchange } from './exchange.ts';
import { shapeOf } from './json-shape.ts';

/** Where a submission names itself: the suite writes the id before everything else. */
const OWN_ID = /"id":"([^"\\]{1,200})"/;
const BEGINNING = 300;

const ownIds = new WeakMap<Exchange['request'], () => string | null>();

/** Says how the partner's own id is found without reading the body: of what passes, no other part of it is kept. */
export function withOwnId(
  request: Exchange['request'],
  ownId: () => string | null,
): Exchange['request'] {
  ownIds.set(request, ownId);
  return request;
}

/** The partner's own id in a body that was sent; null if it begins with none. */
export function ownIdIn(body: string | null): string | null {
  return OWN_ID.exec(body?.slice(0, BEGINNING) ?? '')?.[1] ?? null;
}

/**
 * What is kept of an exchange of a check that passed: request line, status and time, the partner's own id, and the shape
 * of the answer, by which two runs are compared. Headers and bodies are gone.
 */
export function outlineOf(exchange: Exchange): Exchange {
  if (exchange.outline !== undefined) return exchange;
  const { request, response, ...same } = exchange;
  const { method, url } = request;
  const ownId = ownIds.get(request) ?? (() => ownIdIn(request.body));
  return {
    ...same,
    request: { method, url, headers: NO_HEADERS, body: null },
    response: response && { status: response.status, headers: NO_HEADERS, body: '' },
    outline: {
      id: ownId(),
      shape: response === null || same.via !== 'http' ? null : placesIn(response.body),
    },
  };
}

/** Shared by all outlines: an object of its own for each was a tenth of what a run keeps of what passes. */
const NO_HEADERS: Exchange['request']['headers'] = Object.freeze({});

/** A run has a hundred shapes for thousands of answers: equal ones are one object. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 1000;

type Shape = NonNullable<NonNullable<Exchange['outline']>['shape']>;

function placesIn(body: string): Shape {
  const shape = Object.fromEntries(
    [...shapeOf([body])].map(([place, kinds]) => [place, [...kinds]]),
  );
  const text = JSON.stringify(shape);
  const known = shapes.get(text) ?? shape;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, known);
  return known;
}
