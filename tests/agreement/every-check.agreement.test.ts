import { expect, test } from 'vitest';
import { credentialTypes } from '../../contracts/credentials/all.ts';
import type { Run } from '../../results/run.ts';
import { judgeBothWays, verdictsOf } from './both-ways.ts';
import { isTried } from './tried-types.ts';

/** For all six types, some 1,400 times somebody opens a link, decides or looks into an account: five minutes. */
const PATIENCE = { timeout: 900_000 };
const areas = ['LINK', 'CONS', 'KEEP', 'REPL'];

const names = credentialTypes.map(({ name }) => name);
const types = names.filter(isTried);

test.for(types)(
  'a browser and test control agree on every check of people for %s',
  PATIENCE,
  async (type, context) => {
    const { seen, told } = await judgeBothWays(context, { only: areas, type });
    expect(verdictsOf(seen)).toEqual(verdictsOf(told));
    expect(seen.counts).toMatchObject({ fail: 0, warn: 0, error: 0, 'could-not-run': 0 });
    expect(seen.counts.pass).toBeGreaterThan(50);
    expect(waysOf(seen)).toEqual(['browser', 'http']);
    expect(waysOf(told)).toEqual(['control', 'http']);
  },
);

/** Every way in which something was seen: a browser run that asked test control would prove nothing. */
function waysOf({ findings }: Run): readonly string[] {
  const ways = findings.flatMap(({ exchanges }) => exchanges.map(({ via }) => via));
  return [...new Set(ways)].toSorted();
}
