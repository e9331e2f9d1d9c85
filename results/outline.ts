import type { Exchange } from './exchange.ts';
import { shapeOf } from './json-shape.ts';

/** Where a submission names itself: the suite writes the id before everything else. */
const OWN_ID = /"id":"([^"\\]{1,200})"/;
const BEGINNING = 300;

/** What is kept of the bodies of an exchange. */
export type Outline = NonNullable<Exchange['outline']>;

const outlines = new WeakMap<Exchange['request'], () => Outline>();

/** Says how the outline of an exchange is made without its bodies, which are redacted when they are read. */
export function withOutline(request: Exchange['request'], outline: () => Outline): void {
  outlines.set(request, outline);
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
  const outline = outlines.get(request) ?? (() => outlineOfBodies(exchange));
  return {
    ...same,
    request: { method, url, headers: NO_HEADERS, body: null },
    response: response && { status: response.status, headers: NO_HEADERS, body: '' },
    outline: outline(),
  };
}

function outlineOfBodies({ via, request, response }: Exchange): Outline {
  return {
    id: ownIdIn(request.body),
    shape: response === null || via !== 'http' ? null : placesIn(response.body),
  };
}

/** Shared by all outlines: an object of its own for each was a tenth of what a run keeps of what passes. */
const NO_HEADERS: Exchange['request']['headers'] = Object.freeze({});

/** A run has a hundred shapes for thousands of answers: equal ones are one object. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 1000;

type Shape = NonNullable<Outline['shape']>;

/**
 * The places of a body with the kinds of values that stand there.
 *
 * @param redact what to do with the places, if the body was not redacted: they are made of names that the body holds.
 */
export function placesIn(body: string, redact: (text: string) => string = (text) => text): Shape {
  const shape = Object.fromEntries(
    [...shapeOf([body])].map(([place, kinds]) => [place, [...kinds]]),
  );
  const text = JSON.stringify(shape);
  const shown = redact(text);
  const known = shapes.get(shown) ?? (shown === text ? shape : shapeOfPlaces(shape, redact));
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shown, known);
  return known;
}

/** A shape of which each place is redacted: two places may become one. */
function shapeOfPlaces(shape: Shape, redact: (text: string) => string): Shape {
  return Object.fromEntries(Object.entries(shape).map(([place, kinds]) => [redact(place), kinds]));
}
