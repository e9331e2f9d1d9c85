import { isDeepStrictEqual } from 'node:util';
import type { Fields } from '../../../contracts/credentials/define.ts';
import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import { type SubmissionView, samePerson } from '../../session/submission-view.ts';

/** A credential as it was first submitted and as it was submitted again with changed fields. */
export interface UpdatePair {
  readonly original: SubmissionView;
  readonly update: SubmissionView;
}

/** The updates of a session: what follows an accepted submission of the same person and type with other values. */
export function updatePairs({ submissions, journey }: SessionView): readonly UpdatePair[] {
  if (journey !== 'update') return [];
  return submissions.flatMap((update, place) => {
    const earlier = submissions.slice(0, place).filter((one) => isSuccess(one));
    const original = earlier.find((one) => isOriginalOf(one, update));
    const repeated = earlier.some((one) => isDeepStrictEqual(one.json, update.json));
    return original === undefined || repeated ? [] : [{ original, update }];
  });
}

function isOriginalOf(one: SubmissionView, update: SubmissionView): boolean {
  if (one.type !== update.type || isDeepStrictEqual(one.fields, update.fields)) return false;
  return samePerson(one, update) || one.id === update.id || shares(one.fields, update.fields) > 0.5;
}

/** The share of fields that two credentials have in common. */
function shares(one: Fields, other: Fields): number {
  const names = Object.keys(one);
  const same = names.filter((name) => isDeepStrictEqual(one[name], other[name]));
  return names.length === 0 ? 0 : same.length / names.length;
}
