import { adviceMisfits, misspeltFields } from './advice-misfits.ts';
import { isBatch, judgeBatch } from './batch.ts';
import { contractMisfits } from './contract-misfits.ts';
import type { Misfit } from './finding.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { WrittenNumber } from './written-number.ts';

/**
 * Judges one payload: first by the contract of its type, then by the advice of the pages.
 *
 * @param type the name of its credential type, for a payload that does not name it.
 * @param written the text of its numbers; without it no number is suggested.
 */
export function judge(
  payload: unknown,
  type: string | undefined,
  written: WrittenNumber = () => null,
): readonly Misfit[] {
  if (Array.isArray(payload)) return [listInList];
  if (typeof payload !== 'object' || payload === null) return [noPayload];
  if (isBatch(payload)) {
    return judgeBatch(payload, (shape, { item, path }) =>
      judgeShaped(shape, item, (below) => written([...path, ...below])),
    );
  }
  const wrapper = listKey(payload);
  if (wrapper !== undefined) return [wrapped(wrapper)];
  const shape = shapeOf(payload as Record<string, unknown>, type);
  return 'rule' in shape ? [shape] : judgeShaped(shape, payload, written);
}

/** The one key of an object that holds a list of objects: an export that is wrapped once more. */
function listKey(payload: object): string | undefined {
  const lists = Object.entries(payload).filter(
    ([, value]) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  );
  const isPayload = ['credential_type', 'data', 'fields', 'credential_id'].some(
    (key) => key in payload,
  );
  return isPayload || lists.length !== 1 ? undefined : lists[0]?.[0];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrapped(key: string): Misfit {
  return {
    level: 'error',
    rule: 'no-payload',
    path: [key],
    message: `${key} holds a list, and the payload must be an object of its own`,
    suggestion: `give the list itself: jq .${key}`,
  };
}

function judgeShaped(shape: Shape, payload: unknown, written: WrittenNumber): readonly Misfit[] {
  const broken = contractMisfits(shape, payload, written);
  return [
    ...broken,
    ...misspeltFields(shape, payload, broken),
    ...adviceMisfits(shape, payload, broken),
  ];
}

const listInList: Misfit = {
  level: 'error',
  rule: 'no-payload',
  path: [],
  message: 'the payload must be an object, got a list in a list',
  suggestion: 'give the list itself, without another around it',
};

const noPayload: Misfit = {
  level: 'error',
  rule: 'no-payload',
  path: [],
  message: 'the payload must be an object',
  suggestion: 'give one payload, a list of them, or one on each line',
};
