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
const values = 4000;

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
  const took = await interleaved(rounds, {
    ours: () => made(type, () => fc.sample(valid(type, world), { seed: ++seed, numRuns: values })),
    bare: () =>
      made(type, async () => {
        const faker = createGenerator({ seed: ++seed * values });
        return Promise.all(Array.from({ length: values }, () => faker.generate(schema)));
      }),
  });
  const speed = (of: readonly Throughput[]) => of.map(({ perSecond }) => perSecond);
  const share = (of: readonly Throughput[]) =>
    `${(100 * median(of.map(({ accepted }) => accepted))).toFixed(1)} %`;
  const { ours, bare } = took;
  const row = `| ${type.name} | ${median(speed(ours)).toFixed(0)} | ${share(ours)} | ${median(speed(bare)).toFixed(0)} | ${share(bare)} | ${ratio(speed(ours), speed(bare)).toFixed(2)} |`;
  return { row, perSecond: median(speed(ours)) };
}

async function made(type: CredentialType, make: () => unknown[] | Promise<unknown[]>) {
  const started = performance.now();
  const all = await make();
  const seconds = (performance.now() - started) / 1000;
  const accepted = all.filter((value) => payloadSchema(type).safeParse(value).success).length;
  return { perSecond: all.length / seconds, accepted: accepted / all.length };
}
