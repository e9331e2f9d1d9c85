import { parseJson } from '../contracts/parse-json.ts';

/** What JSON looks like without its values: the kinds of value seen at each place, `data.items[].id` → `string`. */
export type JsonShape = ReadonlyMap<string, ReadonlySet<string>>;

/** The place of the whole answer. */
const ROOT = '(body)';

/**
 * The shape that several bodies have together; a place that only some of them have also holds `absent`.
 *
 * Text that is not JSON, or is nested too deeply, has the kind `text`, and an empty body the kind `nothing`.
 */
export function shapeOf(bodies: readonly string[]): JsonShape {
  const [only] = bodies;
  return only === undefined || bodies.length > 1
    ? shapeOfAll(bodies.map(placesOf))
    : sorted(placesOf(only));
}

/** What `shapeOfAll` makes of one shape, in a fraction of its time: nearly every answer is the only one. */
function sorted(shape: JsonShape): JsonShape {
  const places = [...shape].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(places.map(([place, kinds]) => [place, new Set([...kinds].sort())]));
}

/** The common shape of several answers that each have a shape of their own. */
export function shapeOfAll(shapes: readonly JsonShape[]): JsonShape {
  const places = new Set(shapes.flatMap((shape) => [...shape.keys()]));
  return new Map([...places].sort().map((place) => [place, kindsAt(place, shapes)]));
}

function kindsAt(place: string, shapes: readonly JsonShape[]): ReadonlySet<string> {
  return new Set(shapes.flatMap((shape) => [...(shape.get(place) ?? ['absent'])]).sort());
}

function placesOf(body: string): JsonShape {
  const places = new Map<string, Set<string>>();
  const note = (place: string, kind: string) => {
    places.set(place === '' ? ROOT : place, (places.get(place) ?? new Set()).add(kind));
  };
  const parsed = parse(body);
  if (typeof parsed === 'string') note('', parsed);
  else walk(parsed.json, '', note);
  return places;
}

function parse(body: string): { readonly json: unknown } | 'text' | 'nothing' {
  if (body.trim() === '') return 'nothing';
  const json = parseJson(body);
  return json === undefined ? 'text' : { json };
}

function walk(value: unknown, place: string, note: (place: string, kind: string) => void): void {
  note(place, kindOf(value));
  if (typeof value !== 'object' || value === null) return;
  const children: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item) => [`${place}[]`, item] as const)
    : Object.entries(value).map(([key, item]) => [joined(place, key), item] as const);
  for (const [inner, item] of children) walk(item, inner, note);
}

function joined(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
