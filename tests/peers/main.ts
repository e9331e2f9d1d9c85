/** `npm run check:peers`: the packed package beside each major of its peers, by each package manager, on each Node. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { npm } from '../npm.ts';
import { runProcess } from '../run-process.ts';
import { neighbours } from './neighbours.ts';
import { peersPage } from './page.ts';
import { toolsBelow } from './tools.ts';
import { type Outcome, tryNeighbour } from './try-neighbour.ts';

const root = path.join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } },
});
const chosen = neighbours.filter(
  ({ name }) => values.only?.some((part) => name.includes(part)) ?? true,
);

// The commit that is packed: another may be checked out by the time the last row is tried.
const packed = await made();
const folder = await mkdtemp(path.join(tmpdir(), 'spc-peers-'));
try {
  const outcomes = await tryAll();
  if (values.write)
    await writeFile(path.join(root, 'docs', 'peers.md'), peersPage(outcomes, packed));
  const troubled = outcomes.filter(({ trouble }) => trouble !== null);
  console.log(`${outcomes.length - troubled.length} of ${outcomes.length} as expected`);
  process.exitCode = troubled.length === 0 && outcomes.length > 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function tryAll(): Promise<readonly Outcome[]> {
  await npm(['pack', '--pack-destination', folder], root);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const { stdout } = await runProcess('npm', ['config', 'get', 'registry'], folder);
  const tools = toolsBelow(path.join(folder, 'tools'));
  const outcomes: Outcome[] = [];
  for (const [place, neighbour] of chosen.entries()) {
    const outcome = await tryNeighbour(neighbour, {
      tarball: path.join(folder, tarball),
      tools,
      folder: path.join(folder, `project-${place}`),
      registry: stdout.trim(),
    });
    outcomes.push(outcome);
    const { name, node = 24 } = neighbour;
    console.log(
      `${outcome.trouble === null ? '✓' : '✗'} ${name}, Node ${node}: ${outcome.seconds.toFixed(0)} s`,
    );
    if (outcome.trouble !== null) console.log(outcome.trouble.replaceAll(/^/gm, '    '));
  }
  return outcomes;
}

async function made(): Promise<string> {
  const { stdout } = await runProcess('git', ['rev-parse', '--short', 'HEAD'], root);
  return `${new Date().toISOString().slice(0, 10)}, of commit ${stdout.trim()}`;
}
