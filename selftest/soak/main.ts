import { parseArgs } from 'node:util';
import { faultNamed } from '../../mock/faults/all.ts';
import { suite } from '../../specs/all.ts';
import { busyCores } from './busy.ts';
import { differences, type Repetition, repeat } from './repeat.ts';

/** Checks that wait or race: what most easily differs from one time to the next. */
const delicate = suite.checks
  .filter(({ phase }) => phase !== 'immediate')
  .map(({ requirement }) => requirement);

const { values } = parseArgs({
  options: {
    delicate: { type: 'string', default: '200' },
    all: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    idle: { type: 'boolean', default: false },
  },
});

/** Repeats, each time in another order, and returns how many verdicts differed from the first time. */
async function soak(name: string, times: number, order: Omit<Repetition, 'turn'>): Promise<number> {
  const first = await repeat({ ...order, turn: 0 });
  let found = 0;
  for (let turn = 1; turn < times; turn += 1) {
    const differing = differences(first, await repeat({ ...order, turn }));
    found += differing.length;
    for (const check of differing) console.log(`  turn ${turn}: ${check} differs`);
  }
  console.log(`${name}: ${times} times ${first.size} checks, ${found} verdicts differed`);
  return found;
}

const seed = Number(values.seed);
const fault = faultNamed('reuse-window-47h');
const faults = fault === undefined ? [] : [fault];
await using _ = values.idle ? undefined : busyCores();
const found =
  (await soak('checks that wait or race', Number(values.delicate), {
    seed,
    only: delicate,
    faults: [],
  })) +
  (await soak('all checks', Number(values.all), { seed, only: [], faults: [] })) +
  (await soak('all checks, a defect near the edge', Number(values.all), {
    seed,
    only: [],
    faults,
  }));
console.log(found === 0 ? 'no verdict differed' : `${found} verdicts differed`);
process.exitCode = found === 0 ? 0 : 1;
