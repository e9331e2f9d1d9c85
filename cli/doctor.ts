import type { Command } from 'commander';
import type { DoctorFlags } from './doctor/flags.ts';
import { withProductionFlag } from './production.ts';
import { withNamedTarget, withTarget } from './target-argument.ts';

/** `spc doctor`: is this target ready to be checked? */
export function addDoctor(spc: Command): void {
  const command = withTarget(spc.command('doctor'))
    .summary('look whether a target is ready to be checked')
    .description(
      'Looks in under ten seconds whether a target is ready to be checked; each line says what to do. Changes nothing on the target: it asks for one token per scope and for the status of an id that does not exist.',
    )
    .option('--out <folder>', 'where reports will go', 'report')
    .option('--ledger <file>', 'what settles later; default: ledger.jsonl in --out')
    .option('--json', 'print the lines as JSON', false);
  withProductionFlag(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, flags: DoctorFlags) => {
      const { performDoctor } = await import('./doctor/perform.ts');
      process.exitCode = await performDoctor(withNamedTarget(target, flags));
    });
}

const examples = `
Examples:
  spc doctor
  spc doctor staging.target.yaml
  spc doctor -t staging.target.yaml --json | jq '.[] | select(.state == "problem")'

Exit codes:
  0 ready · 2 the profile is wrong · 3 something else stands in the way · 5 unreachable or no token · 7 refused`;
