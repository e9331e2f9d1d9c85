import type { Finding } from '../finding.ts';
import type { JsonShape } from '../json-shape.ts';
import { type Answers, answersOf } from './answers.ts';

/** One way in which two targets answer the same request of the same step of a check. */
export interface AnswerChange {
  readonly kind: 'status' | 'shape';
  readonly request: string;
  /** What changed: `status`, or the place in the JSON of the answers with this status, as in `201 redirect_uri`. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** A finding with the base URL of the target that it is about. */
export interface TargetFinding {
  readonly finding: Finding;
  readonly baseUrl: string;
}

/**
 * What changed in the answers to a check. Only requests that both runs sent in the same step are compared, and
 * JSON shapes only between answers with the same meaning.
 */
export function answerChanges(before: TargetFinding, after: TargetFinding): AnswerChange[] {
  const old = answersOf(before.finding, before.baseUrl);
  const now = answersOf(after.finding, after.baseUrl);
  return [...old].flatMap(([key, answers]) => {
    const others = now.get(key);
    return others === undefined ? [] : changesBetween(answers, others);
  });
}

function changesBetween(old: Answers, now: Answers): AnswerChange[] {
  const { request } = old;
  const statuses = changed('status', 'status', statusesOf(old), statusesOf(now));
  const shapes = [...old.shapes].flatMap(([status, shape]) => {
    const other = counterpart(status, old, now);
    return other === undefined ? [] : shapeChanges(status, shape, other);
  });
  return [...statuses, ...shapes].map((change) => ({ ...change, request }));
}

type Change = Omit<AnswerChange, 'request'>;

/** The answers with the same status; or the only answers of both, if both succeeded or both were refused. */
function counterpart(status: number, old: Answers, now: Answers): JsonShape | undefined {
  const [only] = now.shapes;
  const alike = only !== undefined && Math.floor(status / 100) === Math.floor(only[0] / 100);
  const alone = old.shapes.size === 1 && now.shapes.size === 1;
  return now.shapes.get(status) ?? (alone && alike ? only[1] : undefined);
}

function shapeChanges(status: number, old: JsonShape, now: JsonShape): Change[] {
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  return places
    .filter((place) => !belowAChange(place, old, now))
    .flatMap((place) =>
      changed('shape', `${status} ${place}`, kinds(old, place), kinds(now, place)),
    );
}

/** Places below one that was added or removed are not listed. */
function belowAChange(place: string, old: JsonShape, now: JsonShape): boolean {
  const parent = place.replace(/(?:\[\]|\.[^.[\]]+)$/, '');
  return parent !== place && old.has(parent) !== now.has(parent);
}

function kinds(shape: JsonShape, place: string): string {
  return [...(shape.get(place) ?? ['absent'])].join(' or ');
}

function statusesOf({ shapes }: Answers): string {
  return [...shapes.keys()].sort((one, other) => one - other).join(' or ');
}

function changed(
  kind: AnswerChange['kind'],
  place: string,
  before: string,
  after: string,
): Change[] {
  return before === after ? [] : [{ kind, place, before, after }];
}
