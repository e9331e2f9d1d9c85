import { type Command, InvalidArgumentError, Option } from 'commander';
import { screen } from '../reports/screen.ts';
import { day, listed, timeSpan, wholeNumber } from './arguments.ts';
import { withProductionFlag } from './production.ts';
import type { RunFlags } from './run/flags.ts';
import { limitHeap } from './run/limit-heap.ts';
import { withNamedTarget, withTarget } from './target-argument.ts';

/** `spc run`: plans, runs, reports. */
export function addRun(spc: Command): void {
  const command = withTarget(spc.command('run'))
    .summary('check a target and write reports')
    .description(
      'Checks a target and writes reports. Without a profile: starts the embedded mock server and checks that.',
    )
    .option(
      '--fault <name...>',
      'deliberate defects of the embedded mock; `list` prints all',
      listed,
    )
    .option(
      '--only <id...>',
      'rules, areas or checks, in any case: REUSE-003, reuse, add-00*, ADD-006:education',
      listed,
    )
    .option('--exclude <id...>', 'what is left out of those', listed)
    .option('--type <type...>', 'credential types; default: all of the profile', listed)
    .option('--seed <n>', 'draws the values; default: random, printed', seed)
    .option('--run-id <id>', 'goes into every submission id; default: random, printed', runId)
    .option('--examples <n>', 'values per generated check', wholeNumber(1, 10_000), 3)
    .option(
      '--report <format...>',
      'json, html, junit, markdown, github, ctrf, har, text, or FORMAT=FILE; default: the first four, into --out; file - is stdout',
      listed,
    )
    .option('--out <folder>', 'where reports go', 'report')
    .option('--ledger <file>', 'what settles later; default: ledger.jsonl in --out')
    .option('--bail', 'end with the first broken rule, with reports', false)
    .addOption(
      new Option('--evidence <which>', 'headers and bodies of checks that pass, too')
        .choices(['outline', 'all'])
        .default('outline'),
    )
    .option('--strict', 'warnings make the exit code 1', false)
    .option('--pending-ok', 'checks that settle later do not keep the exit code from 0', false)
    .option('--require-all', 'what lies outside the profile counts as could not run', false)
    .option('--json', 'print the run document alone on stdout', false)
    .option(
      '--print-config',
      'print every effective value and where it came from, then stop',
      false,
    )
    .option('--max-time <time>', 'end after 90s, 30m or 2h as Ctrl-C does, with reports', timeSpan)
    .option('--as-of <date>', 'the day that values are made for; default: today, UTC', day);
  withProductionFlag(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, given: RunFlags, command: Command) => {
      const flags = withNamedTarget(target, given);
      if (flags.fault?.includes('list')) {
        const { printFaults } = await import('./mock/faults.ts');
        printFaults(flags.json);
        process.exitCode = 0;
        return;
      }
      limitHeap(flags.examples);
      const { runRequest } = await import('./run/run-request.ts');
      const request = runRequest(flags);
      if (flags.printConfig) {
        const { configLines } = await import('./run/config-lines.ts');
        const isGiven = (flag: string) => command.getOptionValueSource(flag) === 'cli';
        screen.print(await configLines(flags, request, isGiven));
        process.exitCode = 0;
        return;
      }
      const { performRun } = await import('./run/perform.ts');
      process.exitCode = await performRun(flags, request);
    });
}

const examples = `
Examples:
  spc run                                    the embedded mock, everything
  spc run --fault old-link-alive             the mock with a defect, to see it found
  spc run http://127.0.0.1:4010              a target without a profile
  spc run staging.target.yaml --report junit=results.xml,markdown=summary.md
  spc run --only REUSE LINK-002 --type education
  spc run --seed 42 --run-id r1              the same requests again
  spc run --json | jq .counts`;

function runId(value: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(value)) return value;
  throw new InvalidArgumentError('Expected up to 32 letters, digits and hyphens.');
}

function seed(value: string): number {
  return wholeNumber(0, 2 ** 31 - 1)(value);
}
