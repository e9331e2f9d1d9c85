import { describe, expect, test } from 'vitest';
import { arrayPlaceFaults } from '../../../mock/faults/array-places.ts';
import { bodyFaults } from '../../../mock/faults/bodies.ts';
import { closedSetFaults } from '../../../mock/faults/closed-sets.ts';
import { dateFaults } from '../../../mock/faults/dates.ts';
import { disguiseFaults } from '../../../mock/faults/disguises.ts';
import { documentFaults } from '../../../mock/faults/documents.ts';
import { guidanceFaults } from '../../../mock/faults/guidance.ts';
import { keptRefusalFaults } from '../../../mock/faults/kept-refusals.ts';
import { nearIdFaults } from '../../../mock/faults/near-ids.ts';
import { nthTimeFaults } from '../../../mock/faults/nth-time.ts';
import { nullFaults } from '../../../mock/faults/nulls.ts';
import { refusedKindFaults } from '../../../mock/faults/refused-kinds.ts';
import { scopeListFaults } from '../../../mock/faults/scope-lists.ts';
import { statusListFaults } from '../../../mock/faults/status-lists.ts';
import { versionSequenceFaults } from '../../../mock/faults/version-sequences.ts';
import { arrayPlaceDefects } from './array-places.ts';
import { bodyDefects } from './bodies.ts';
import { closedSetDefects } from './closed-sets.ts';
import { dateDefects } from './dates.ts';
import { disguiseDefects } from './disguises.ts';
import { documentDefects } from './documents.ts';
import { guidanceDefects } from './guidance.ts';
import { keptRefusalDefects } from './kept-refusals.ts';
import { nearIdDefects } from './near-ids.ts';
import { nthTimeDefects } from './nth-time.ts';
import { nullDefects } from './nulls.ts';
import { refusedKindDefects } from './refused-kinds.ts';
import { scopeListDefects } from './scope-lists.ts';
import { statusListDefects } from './status-lists.ts';
import { versionSequenceDefects } from './version-sequences.ts';

/** What defects of real servers had in common, with what proves that the suite finds each kind; the self-test tries them all. */
describe.each([
  ['closed sets', closedSetFaults, closedSetDefects],
  ['every place of an array', arrayPlaceFaults, arrayPlaceDefects],
  ['null in a required field', nullFaults, nullDefects],
  ['dates', dateFaults, dateDefects],
  ['documents', documentFaults, documentDefects],
  ['bodies', bodyFaults, bodyDefects],
  ['ids that nearly agree', nearIdFaults, nearIdDefects],
  ['links', disguiseFaults, disguiseDefects],
  ['refusals that store', keptRefusalFaults, keptRefusalDefects],
  ['lists and states', statusListFaults, statusListDefects],
  ['tokens with several scopes', scopeListFaults, scopeListDefects],
  ['the nth time', nthTimeFaults, nthTimeDefects],
  ['replacement', versionSequenceFaults, versionSequenceDefects],
  ['guidance that is no rule', guidanceFaults, guidanceDefects],
  ['kinds that are refused', refusedKindFaults, refusedKindDefects],
])('%s', (_kind, faults, defects) => {
  test('has three faults of the mock and three defects of the independent server', () => {
    expect(faults.length).toBeGreaterThanOrEqual(3);
    expect(defects.length).toBeGreaterThanOrEqual(3);
  });
});
