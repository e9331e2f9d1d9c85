import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { mutantsDocument } from './document.ts';
import { explain, onOneLine } from './explanation.ts';
import { explanations } from './explanations.ts';
import type { Mutant } from './mutant.ts';
import { tryAll } from './try-all.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
  },
});

const judged = await tryAll({
  only: values.only,
  sample: values.sample === undefined ? null : Number(values.sample),
  seed: Number(values.seed),
  concurrency: Number(values.concurrency),
});
const everyone = judged.flatMap(({ files }) => files.flatMap(({ mutants }) => mutants));
const survivors = everyone.flatMap(({ mutant, noticedBy }) =>
  noticedBy === 'nothing' ? [mutant] : [],
);
const { explained, unexplained, stale } = explain(survivors, explanations, await lineReader());

// A sample says nothing about a line that it left out, a choice of modules nothing about the others.
const tried = new Set(everyone.map(({ mutant }) => mutant.file));
const gone = values.sample === undefined ? stale.filter(({ file }) => tried.has(file)) : [];
for (const mutant of unexplained) console.log(`survives: ${told(mutant)}`);
for (const { file, line, from, to } of gone) {
  console.log(`explained, but no longer a survivor: ${file} (${line}): ${from} -> ${to}`);
}
const noticed = everyone.length - survivors.length;
console.log(
  `${noticed} of ${everyone.length} mutants noticed, ${explained.size} survivors explained, ${unexplained.length} not, ${gone.length} explanations stale`,
);
const whole = values.sample === undefined && values.only.length === 0;
if (whole) await writeFile('docs/mutants.md', mutantsDocument({ judged, explained, unexplained }));
process.exitCode = unexplained.length + gone.length === 0 ? 0 : 1;

function told({ file, place, operator, original, replacement }: Mutant): string {
  const where = `${file}:${place.start.line}:${place.start.column}`;
  return `${where} ${operator}: ${onOneLine(original)} -> ${onOneLine(replacement)}`;
}

async function lineReader(): Promise<(mutant: Mutant) => string> {
  const files = [...new Set(survivors.map(({ file }) => file))];
  const read = files.map(
    async (file) => [file, (await readFile(file, 'utf8')).split('\n')] as const,
  );
  const lines = new Map(await Promise.all(read));
  return ({ file, place }) => lines.get(file)?.[place.start.line - 1] ?? '';
}
