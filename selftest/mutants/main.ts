import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { mutantsDocument, mutantsThat, withGroup } from './document.ts';
import { groups } from './groups.ts';
import { type Mutant, onOneLine } from './mutant.ts';
import { tryAll } from './try-all.ts';

const { values } = parseArgs({
  options: {
    group: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
  },
});

const wanted = groups.filter((group) => values.group.length === 0 || values.group.includes(group));
const unknown = values.group.find((name) => !groups.some((group) => group === name));
if (unknown !== undefined) {
  console.error(`--group: expected ${groups.join(', ')}, got \`${unknown}\``);
  process.exit(2);
}
const judged = await tryAll(wanted, {
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
if (whole) await writePage();
process.exitCode = survivors.length === 0 ? 0 : 1;

function inWords({ file, place, operator, original, replacement }: Mutant): string {
  const position = `${file}:${place.start.line}:${place.start.column}`;
  return `${position} ${operator}: ${onOneLine(original)} -> ${onOneLine(replacement)}`;
}

async function writePage(): Promise<void> {
  const page =
    wanted.length === groups.length
      ? mutantsDocument(judged)
      : judged.reduce(withGroup, await readFile('docs/mutants.md', 'utf8'));
  await writeFile('docs/mutants.md', page);
}
