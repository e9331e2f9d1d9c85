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

/** The places of a body with the kinds of values that stand there. */
function placesIn(body: string): Shape {
  return shapeBy(textOfShape(body));
}

/** Finds the shapes of bodies that are not redacted yet: a secret may be a name in a body, or be spread over several. */
export interface ShapeReader {
  /** The places of the redacted body with the kinds of values that stand there. */
  readonly read: (body: string) => Shape;
}

/**
 * Makes a reader of shapes.
 *
 * A body is redacted if no body before it had its shape: redaction changes places if they hold a part of a secret, and a
 * run has a hundred shapes for thousands of answers.
 */
export function createShapeReader(redact: (body: string) => string): ShapeReader {
  const unchanged = new Set<string>();
  return {
    read(body) {
      const text = textOfShape(body);
      if (unchanged.has(text)) return shapeBy(text);
      const shown = textOfShape(redact(body));
      if (shown === text && unchanged.size < MOST_SHAPES) unchanged.add(text);
      return shapeBy(shown);
    },
  };
}

function textOfShape(body: string): string {
  return JSON.stringify(
    Object.fromEntries([...shapeOf([body])].map(([place, kinds]) => [place, [...kinds]])),
  );
}

function shapeBy(text: string): Shape {
  const known: Shape = shapes.get(text) ?? JSON.parse(text);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, known);
  return known;
}
