import { expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { Run } from '../../results/run.ts';
import { draws } from '../breadth.ts';
import { everyNth } from '../part-of.ts';
import { judgeBothWays, verdictsOf } from './both-ways.ts';
import { triedChecks } from './tried-checks.ts';
import { isTried } from './tried-types.ts';

/** On a busy machine, the checks of one type may take minutes. */
const PATIENCE = { timeout: 900_000 };

/**
 * Has the checks of some areas judged through a browser and by test control, a test for each credential type. Outside of CI
 * a test for one of them, and of each area at most five checks.
 *
 * @param fewest fewer checks than pass for the type that has the fewest of them
 */
export function agreeOn(areas: readonly string[], fewest: number): void {
  const types = credentialTypes.map(({ name }) => name).filter(isTried);
  test.for(types)(
    `a browser and test control agree on ${areas.join(' and ')} for %s`,
    PATIENCE,
    async (type, context) => {
      const { byBrowser, byControl } = await judgeBothWays(context, {
        only: areas.flatMap((area) => some(triedChecks([area], type))),
        type,
      });
      expect(verdictsOf(byBrowser)).toEqual(verdictsOf(byControl));
      expect(byBrowser.counts).toMatchObject({ fail: 0, warn: 0, error: 0, 'could-not-run': 0 });
      expect(byBrowser.counts.pass).toBeGreaterThan(draws(Math.floor(fewest / 4), fewest));
      expect(waysOf(byBrowser)).toEqual(['browser', 'http']);
      expect(waysOf(byControl)).toEqual(['control', 'http']);
    },
  );
}

function some(ofArea: readonly string[]): readonly string[] {
  return everyNth(ofArea, Math.ceil(ofArea.length / 5));
}

/** Every way in which answers were seen: a browser run that used test control would prove nothing. */
function waysOf({ findings }: Run): readonly string[] {
  const ways = findings.flatMap(({ exchanges }) => exchanges.map(({ via }) => via));
  return [...new Set(ways)].toSorted();
}
