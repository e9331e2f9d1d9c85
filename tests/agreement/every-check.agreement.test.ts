import { expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { Run } from '../../results/run.ts';
import { judgeBothWays, verdictsOf } from './both-ways.ts';
import { isTried } from './tried-types.ts';

/** The fewest checks are those of right to work: it has no document and no key that replaces. */
const FEWEST = 35;

/** For all six types, people open a link, decide or read an account about 1,400 times: five minutes. */
const PATIENCE = { timeout: 900_000 };
const areas = ['LINK', 'CONS', 'KEEP', 'REPL'];

const names = credentialTypes.map(({ name }) => name);
const types = names.filter(isTried);

test.for(types)(
  'a browser and test control agree on every check of people for %s',
  PATIENCE,
  async (type, context) => {
    const { byBrowser, byControl } = await judgeBothWays(context, { only: areas, type });
    expect(verdictsOf(byBrowser)).toEqual(verdictsOf(byControl));
    expect(byBrowser.counts).toMatchObject({ fail: 0, warn: 0, error: 0, 'could-not-run': 0 });
    expect(byBrowser.counts.pass).toBeGreaterThan(FEWEST);
    expect(waysOf(byBrowser)).toEqual(['browser', 'http']);
    expect(waysOf(byControl)).toEqual(['control', 'http']);
  },
);

/** Every way in which answers were seen: a browser run that used test control would prove nothing. */
function waysOf({ findings }: Run): readonly string[] {
  const ways = findings.flatMap(({ exchanges }) => exchanges.map(({ via }) => via));
  return [...new Set(ways)].toSorted();
}
