import type { Command } from 'commander';
import { day, listed, wholeNumber } from './arguments.ts';
import type { PlanFlags } from './plan/flags.ts';
import { withProductionFlag } from './production.ts';
import { withNamedTarget, withTarget } from './target-argument.ts';

/** `spc plan`: what a run would do, without sending anything to the target. */
export function addPlan(spc: Command): void {
  const command = withTarget(spc.command('plan'))
    .summary('show offline which checks would run, which not and why')
    .description(
      'Shows which checks a run would make of a target, which not and why, how many requests and how long. Sends nothing.',
    )
    .option('--only <id...>', 'rules, areas, checks, or patterns of them', listed)
    .option('--exclude <id...>', 'what is left out of those', listed)
    .option('--type <type...>', 'credential types; default: all of the profile', listed)
    .option('--seed <n>', 'draws the values', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--examples <n>', 'values per generated check', wholeNumber(1, 10_000), 3)
    .option('--as-of <date>', 'the day that values are made for; default: today, UTC', day)
    .option('--json', 'print the plan as JSON, every check by name', false);
  withProductionFlag(command)
    .addHelpText('after', examples)
    .action(async (target: string | undefined, flags: PlanFlags) => {
      const { performPlan } = await import('./plan/perform.ts');
      process.exitCode = await performPlan(withNamedTarget(target, flags));
    });
}

const examples = `
Examples:
  spc plan                               what a run on the embedded mock does
  spc plan -t staging.target.yaml
  spc plan -t staging.target.yaml --json | jq -r '.checks[].check'`;
