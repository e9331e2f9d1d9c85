import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { credentialTypes } from '../contracts/credentials/all.ts';
import { complete } from '../generators/valid.ts';
import { sampleDocuments } from '../targets/open/sample-documents.ts';
import { buildForBench, built } from './build.ts';
import { median } from './sample.ts';
import { timedProcess } from './timed-process.ts';

const count = 10_000;
const rounds = 5;

/** The same payloads in each form; the last has a finding in every one of them. */
function forms(): Readonly<Record<string, string>> {
  const world = { asOf: '2026-01-01', documents: sampleDocuments, plain: true };
  const numRuns = Math.ceil(count / credentialTypes.length);
  const payloads = credentialTypes
    .flatMap((type) => fc.sample(complete(type, world), { seed: 1, numRuns }))
    .slice(0, count)
    .map((payload, index) => {
      const uuid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      return { id: uuid, ...payload };
    });
  const numbered = payloads.map((payload, index) => ({ ...payload, id: `A-${index}` }));
  return {
    'a list on one line': JSON.stringify(payloads),
    'JSON lines': payloads.map((payload) => JSON.stringify(payload)).join('\n'),
    'a list, indented': JSON.stringify(payloads, null, 2),
    'a list, indented, a warning in each': JSON.stringify(numbered, null, 2),
  };
}

/** The whole command, from the start of its process to its exit. */
async function rowOf(folder: string, form: string, text: string): Promise<string> {
  const file = join(folder, 'payloads.json');
  await writeFile(file, text);
  const took = [];
  for (let round = 0; round < rounds; round += 1) {
    took.push(await timedProcess(resolve(built, 'cli/main.js'), ['lint', file]));
  }
  const megabytes = ((await stat(file)).size / 2 ** 20).toFixed(1);
  const wall = median(took.map(({ wallSeconds }) => wallSeconds)).toFixed(2);
  const cpu = median(took.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2);
  return `| ${form} | ${megabytes} | ${wall} | ${cpu} |`;
}

// If `main.ts` measures this script, it has built already.
if (process.env.BENCH_USAGE_FILE === undefined) buildForBench();
const folder = await mkdtemp(join(tmpdir(), 'spc-bench-lint-'));
const rows = [];
for (const [form, text] of Object.entries(forms())) rows.push(await rowOf(folder, form, text));
await rm(folder, { recursive: true });
process.stdout.write(
  `${['| 10,000 payloads as | MB | seconds | CPU seconds |', '|---|---|---|---|', ...rows].join('\n')}\n`,
);
