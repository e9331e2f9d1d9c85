import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { mutantsDocument, mutantsThat } from './document.ts';
import { type Mutant, onOneLine } from './mutant.ts';
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
const survivors = mutantsThat('nothing', judged);
const exempt = mutantsThat('exempt', judged);
const noticed = [...mutantsThat('suite', judged), ...mutantsThat('tests', judged)];

for (const mutant of survivors) console.log(`survives: ${inWords(mutant)}`);
for (const mutant of exempt) console.log(`left out: ${inWords(mutant)} (${mutant.because})`);
console.log(
  `${noticed.length} of ${noticed.length + survivors.length} mutants noticed, ${exempt.length} left out by comments`,
);
const whole = values.sample === undefined && values.only.length === 0;
if (whole) await writeFile('docs/mutants.md', mutantsDocument(judged));
process.exitCode = survivors.length === 0 ? 0 : 1;

function inWords({ file, place, operator, original, replacement }: Mutant): string {
  const position = `${file}:${place.start.line}:${place.start.column}`;
  return `${position} ${operator}: ${onOneLine(original)} -> ${onOneLine(replacement)}`;
}
