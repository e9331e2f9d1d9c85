import { checkPartsOf } from './check-parts.ts';
import type { Exchange } from './exchange.ts';
import type { Run } from './run.ts';
import type { RunDocument, StoredExchange } from './run-document.ts';
import { usualGrade } from './usual-grade.ts';

/** A document that names a place which its lists do not have. */
export class BrokenDocument extends Error {
  override readonly name = 'BrokenDocument';
}

/**
 * The run that a document stores, every finding complete. What was stored once is shared, so that it takes no more room.
 *
 * @throws {BrokenDocument} if it names what it does not hold.
 */
export function fromDocument(document: RunDocument): Run {
  const {
    findings,
    rules,
    exchanges: stored,
    texts: _,
    headers: __,
    shapes: ___,
    ...run
  } = document;
  const exchanges = stored.map((each) => unpacked(each, document));
  return {
    ...run,
    findings: findings.map(({ rule, title, exchanges: references, ...finding }) => ({
      ...checkPartsOf(finding.check),
      grade: usualGrade(references),
      ...finding,
      ...titled(at(rules, rule, 'rules'), title),
      exchanges: references.map(([place, durationMs, id]) =>
        exchangeOf(at(exchanges, place, 'exchanges'), durationMs, id ?? null),
      ),
    })),
  };
}

function titled({ title, ...rule }: RunDocument['rules'][number], own: string | undefined) {
  const known = own ?? title;
  if (known !== undefined) return { ...rule, title: known };
  throw new BrokenDocument('expected a title in a finding or in its entry of rules, got none');
}

/** An exchange without what each of its occurrences has for itself. */
type Shared = Omit<Exchange, 'durationMs'>;

function unpacked(
  { shape, request, response, ...same }: StoredExchange,
  { texts, headers, shapes, target }: RunDocument,
): Shared {
  const headersAt = (place?: number) => (place === undefined ? {} : at(headers, place, 'headers'));
  return {
    ...same,
    request: {
      method: request.method,
      url: request.url.startsWith('./') ? target.baseUrl + request.url.slice(1) : request.url,
      headers: headersAt(request.headers),
      body: request.body == null ? null : at(texts, request.body, 'texts'),
    },
    response: response && {
      status: response.status,
      headers: headersAt(response.headers),
      body: response.body === undefined ? '' : at(texts, response.body, 'texts'),
    },
    ...(shape !== undefined && {
      outline: { id: null, shape: shape === null ? null : at(shapes, shape, 'shapes') },
    }),
  };
}

function exchangeOf(shared: Shared, durationMs: number, id: string | null): Exchange {
  const { outline } = shared;
  return { ...shared, ...(outline !== undefined && { outline: { ...outline, id } }), durationMs };
}

function at<T>(list: readonly T[], place: number, name: string): T {
  const value = list[place];
  if (value !== undefined) return value;
  throw new BrokenDocument(`expected an entry ${place} in ${name}, which has ${list.length}`);
}
