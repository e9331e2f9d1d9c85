import fc from 'fast-check';
import { createGenerator, type generate } from 'json-schema-faker';
import { credentialTypes } from '../contracts/credentials/all.ts';
import type { CredentialType } from '../contracts/credentials/define.ts';
import { payloadJsonSchema } from '../contracts/openapi/payload-json-schema.ts';
import { payloadSchema } from '../contracts/payload.ts';
import { valid } from '../generators/valid.ts';
import { sampleDocuments } from '../targets/open/sample-documents.ts';
import { type Aim, aimTable } from './aim.ts';
import { interleaved, median, ratio } from './sample.ts';

const world = { asOf: '2026-01-01', documents: sampleDocuments, plain: true };
/** Enough that compiling counts for little: the first 4,000 values of a type take up to three times as long as later ones. */
const values = 20_000;

/** Values made in one round: how many a second, and the share that our contract accepts. */
interface Throughput {
  readonly perSecond: number;
  readonly accepted: number;
}

/** (c) Valid payloads of each type, beside json-schema-faker fed with the JSON Schema of `spc schema payload`. */
export async function benchGenerators(rounds: number): Promise<string> {
  const rows = [];
  const aims: Aim[] = [];
  for (const type of credentialTypes) {
    const { row, perSecond } = await measured(type, rounds);
    rows.push(row);
    aims.push({ what: `${type.name}, values/s`, figure: perSecond, limit: 50_000, is: 'above' });
  }
  return [
    '| type | ours, values/s | accepted | json-schema-faker, values/s | accepted | ratio of speed |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    aimTable(aims),
  ].join('\n');
}

async function measured(type: CredentialType, rounds: number) {
  const schema = payloadJsonSchema(type) as Parameters<typeof generate>[0];
  let seed = 0;
  const ours = () =>
    made(type, () => fc.sample(valid(type, world), { seed: ++seed, numRuns: values }));
  const bare = () =>
    made(type, async () => {
      const faker = createGenerator({ seed: ++seed * values });
      return Promise.all(Array.from({ length: values }, () => faker.generate(schema)));
    });
  // Both warm up in a round that does not count: whichever type came first was the slowest otherwise.
  await interleaved(1, { ours, bare });
  const took = await interleaved(rounds, { ours, bare });
  const speed = (of: readonly Throughput[]) => of.map(({ perSecond }) => perSecond);
  const share = (of: readonly Throughput[]) =>
    `${(100 * median(of.map(({ accepted }) => accepted))).toFixed(1)} %`;
  const row = `| ${type.name} | ${median(speed(took.ours)).toFixed(0)} | ${share(took.ours)} | ${median(speed(took.bare)).toFixed(0)} | ${share(took.bare)} | ${ratio(speed(took.ours), speed(took.bare)).toFixed(2)} |`;
  return { row, perSecond: median(speed(took.ours)) };
}

async function made(type: CredentialType, make: () => unknown[] | Promise<unknown[]>) {
  const started = performance.now();
  const all = await make();
  const seconds = (performance.now() - started) / 1000;
  const accepted = all.filter((value) => payloadSchema(type).safeParse(value).success).length;
  return { perSecond: all.length / seconds, accepted: accepted / all.length };
}
