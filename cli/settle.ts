import type { Command } from 'commander';
import { listed } from './arguments.ts';
import type { SettleFlags } from './settle/flags.ts';

/** `spc settle`: runs what earlier runs armed and what is due by now. */
export function addSettle(spc: Command): void {
  spc
    .command('settle')
    .summary('run the later steps that are due and complete the reports of earlier runs')
    .description(
      'Runs the steps that earlier runs wrote into the ledger and that are due by the clock of the target, and completes the reports of those runs. What is not due yet is left as it is.',
    )
    .requiredOption('-t, --target <profile>', 'the profile that the runs were armed with')
    .option('--ledger <file>', 'what is left to do; default: ledger.jsonl in --out')
    .option('--out <folder>', 'where the reports of the runs are', 'report')
    .option(
      '--report <format...>',
      'json, html, junit, markdown, github, ctrf, har, text; default: the first four; file - is stdout',
      listed,
    )
    .option('--strict', 'warnings make the exit code 1', false)
    .option('--pending-ok', 'what settles later still does not keep the exit code from 0', false)
    .option(
      '--give-up',
      'end what cannot be settled because the target, client or people changed',
      false,
    )
    .option('--json', 'print the run documents alone on stdout, as an array', false)
    .addHelpText('after', examples)
    .action(async (flags: SettleFlags) => {
      const { performSettle } = await import('./settle/perform.ts');
      process.exitCode = await performSettle(flags);
    });
}

const examples = `
Examples:
  spc run -t staging.target.yaml --pending-ok        arms what takes two days
  spc settle -t staging.target.yaml --pending-ok     a day later, and again on the third
  spc settle -t staging.target.yaml --json | jq '.[].counts'

Exit codes:
  as of the runs: 0 nothing is pending and all conform · 1 a rule is broken · 3 incomplete, or there is no ledger, or
  another process is at it · 4 some steps are not due yet · 5 unreachable`;
