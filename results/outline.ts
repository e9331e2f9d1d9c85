import type { Exchange } from './exchange.ts';
import { shapeOf } from './json-shape.ts';

/** Where a submission names itself: the suite writes the id before everything else. */
const OWN_ID = /"id":"([^"\\]{1,200})"/;
const BEGINNING = 300;

/**
 * What is kept of an exchange of a check that passed: request line, status and time, the partner's own id, and the shape
 * of the answer, by which two runs are compared. Headers and bodies are gone.
 */
export function outlineOf(exchange: Exchange): Exchange {
  if (exchange.outline !== undefined) return exchange;
  const { request, response, ...same } = exchange;
  const { method, url, body } = request;
  return {
    ...same,
    request: { method, url, headers: {}, body: null },
    response: response && { status: response.status, headers: {}, body: '' },
    outline: {
      id: OWN_ID.exec(body?.slice(0, BEGINNING) ?? '')?.[1] ?? null,
      shape: response === null || same.via !== 'http' ? null : placesIn(response.body),
    },
  };
}

function placesIn(body: string): Record<string, string[]> {
  return Object.fromEntries([...shapeOf([body])].map(([place, kinds]) => [place, [...kinds]]));
}
