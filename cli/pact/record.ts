import type { Command } from 'commander';
import { shownPath } from '../shown-path.ts';

/** `spc pact record`: runs a consumer's tests and writes the pact that they prove. */
export function addPactRecord(pact: Command): void {
  pact
    .command('record')
    .argument('<command...>', 'what runs the tests, after `--`')
    .summary("run a consumer's tests and write the pact that they prove")
    .description(
      'Runs tests that call pactTest and writes one pact file for each consumer, with a record of how many interactions it holds. Writes nothing where a test fails.',
    )
    .option('--out <folder>', 'where pact files go', 'pacts')
    .option('--json', 'print what was recorded as JSON', false)
    .addHelpText('after', examples)
    .action(async (command: string[], { out, json }: { out: string; json: boolean }) => {
      const { recordRun } = await import('../../pacts/recording/record-run.ts');
      const [program = '', ...args] = command;
      const recorded = await recordRun([program, ...args], out);
      const lines = recorded.map(
        ({ file, interactions }) => `${interactions} interactions recorded in ${shownPath(file)}`,
      );
      process.stdout.write(`${json ? JSON.stringify(recorded) : lines.join('\n')}\n`);
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc pact record -- npx vitest run --project contracts
  spc pact record --out contracts/pacts -- npm run test:contracts

Exit codes:
  0 recorded · 2 command line wrong · 3 a test failed or nothing was recorded`;
