import { arrayPlaceDefects } from './array-places.ts';
import { bodyDefects } from './bodies.ts';
import { closedSetDefects } from './closed-sets.ts';
import { dateDefects } from './dates.ts';
import type { Defect } from './defect.ts';
import { disguiseDefects } from './disguises.ts';
import { documentDefects } from './documents.ts';
import { guidanceDefects } from './guidance.ts';
import { keptRefusalDefects } from './kept-refusals.ts';
import { nearIdDefects } from './near-ids.ts';
import { nthTimeDefects } from './nth-time.ts';
import { nullDefects } from './nulls.ts';
import { refusedKindDefects } from './refused-kinds.ts';
import { scopeListDefects } from './scope-lists.ts';
import { secondVersionDefects } from './second-version.ts';
import { statusListDefects } from './status-lists.ts';
import { tokenRequestDefects } from './token-requests.ts';
import { versionSequenceDefects } from './version-sequences.ts';

/** Every defect that the independent server can be given, by what it concerns. */
export const defects: readonly Defect[] = [
  ...closedSetDefects,
  ...arrayPlaceDefects,
  ...nullDefects,
  ...dateDefects,
  ...nearIdDefects,
  ...disguiseDefects,
  ...refusedKindDefects,
  ...keptRefusalDefects,
  ...scopeListDefects,
  ...nthTimeDefects,
  ...versionSequenceDefects,
  ...statusListDefects,
  ...documentDefects,
  ...bodyDefects,
  ...guidanceDefects,
  ...tokenRequestDefects,
  ...secondVersionDefects,
];

/** The defect of this name; undefined if there is none. */
export function defectNamed(name: string): Defect | undefined {
  return defects.find((defect) => defect.name === name);
}
