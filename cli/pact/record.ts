import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { wholeNumber } from '../arguments.ts';
import { shownPath } from '../shown-path.ts';
import { assertWritable } from '../writable.ts';

interface RecordFlags {
  readonly out: string;
  readonly expect?: number;
  readonly fewer: boolean;
  readonly json: boolean;
}

/** `spc pact record`: runs a consumer's tests and writes the pact that they prove. */
export function addPactRecord(pact: Command): void {
  pact
    .command('record')
    .argument('<command...>', 'what runs the tests, after `--`')
    .summary("run a consumer's tests and write the pact that they prove")
    .description(
      'Runs tests that call pactTest and writes one pact file for each consumer, with a record of how many interactions it holds. Writes nothing if a test fails, or if interactions of the previous pact are missing.',
    )
    .option('--out <folder>', 'where pact files go', 'pacts')
    .option(
      '--expect <count>',
      'how many interactions there have to be in all',
      wholeNumber(1, 100_000),
    )
    .option('--fewer', 'let interactions go that the pact before holds', false)
    .option('--json', 'print what was recorded as JSON', false)
    .addHelpText('after', examples)
    .action(async (command: string[], { out, expect, fewer, json }: RecordFlags) => {
      const { recordRun } = await import('../../pacts/recording/record-run.ts');
      await assertWritable([join(out, 'pact.json')], { what: 'pact files', options: '--out' });
      const [program = '', ...args] = command;
      const recorded = await recordRun([program, ...args], out, {
        count: expect ?? null,
        fewer,
      });
      const lines = recorded.map(
        ({ file, interactions }) => `${interactions} interactions recorded in ${shownPath(file)}`,
      );
      screen.print(`${json ? jsonText(recorded, 0) : lines.join('\n')}\n`);
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc pact record -- npx vitest run --project contracts
  spc pact record --out contracts/pacts --expect 47 -- npm run test:contracts

Exit codes:
  0 recorded · 2 command line wrong · 3 a test failed, or nothing or too little was recorded`;
