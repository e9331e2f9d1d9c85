import { adviceMisfits, misspeltFields } from './advice-misfits.ts';
import { isBatch, judgeBatch } from './batch.ts';
import { contractMisfits } from './contract-misfits.ts';
import type { Misfit } from './finding.ts';
import { type Shape, shapeOf } from './shape.ts';

/**
 * Judges one payload: first by the contract of its type, then by the advice of the pages.
 *
 * @param type the name of its credential type, for a payload that does not name it.
 */
export function judge(payload: unknown, type: string | undefined): readonly Misfit[] {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return [noPayload];
  if (isBatch(payload)) return judgeBatch(payload, judgeShaped);
  const shape = shapeOf(payload as Record<string, unknown>, type);
  return 'rule' in shape ? [shape] : judgeShaped(shape, payload);
}

function judgeShaped(shape: Shape, payload: unknown): readonly Misfit[] {
  const broken = contractMisfits(shape, payload);
  return [
    ...broken,
    ...misspeltFields(shape, payload, broken),
    ...adviceMisfits(shape, payload, broken),
  ];
}

const noPayload: Misfit = {
  level: 'error',
  rule: 'no-payload',
  path: [],
  message: 'the payload must be an object',
  suggestion: 'give one payload, a list of them, or one on each line',
};
