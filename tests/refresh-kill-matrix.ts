import { writeFile } from 'node:fs/promises';
import { faults } from '../mock/faults/all.ts';
import { killMatrixDocument } from '../selftest/kill-matrix/document.ts';
import { KNOWN_SEED } from '../selftest/kill-matrix/known-seed.ts';
import { judgingChecks, killsByCheck, witnessesByFault } from '../selftest/kill-matrix/matrix.ts';
import { performAll } from '../selftest/workers/pool.ts';

const trials = await tryAll();
const kills = killsByCheck(trials, faults);
const entries = judgingChecks().map((check) => [check, kills.get(check)?.join(' ') ?? ''] as const);
const table = Object.fromEntries(entries);
await writeFile(
  new URL('../selftest/kill-matrix/known-kills.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
await writeFile(
  new URL('../selftest/kill-matrix/known-witnesses.json', import.meta.url),
  `${JSON.stringify(witnessesByFault(trials, faults), null, 2)}\n`,
);
await writeFile(new URL('../docs/kill-matrix.md', import.meta.url), killMatrixDocument(table));

async function tryAll() {
  const tasks = faults.map(({ name }) => ({ kind: 'fault', name, breadth: 'rules' }) as const);
  const performed = await performAll(tasks, { seed: KNOWN_SEED });
  const trials = performed.flatMap(({ outcome }) => {
    if (outcome instanceof Error) throw outcome;
    return outcome.kind === 'fault' ? [outcome.trial] : [];
  });
  const order = new Map(faults.map(({ name }, place) => [name, place]));
  return trials.toSorted(
    (one, other) => (order.get(one.fault) ?? 0) - (order.get(other.fault) ?? 0),
  );
}
