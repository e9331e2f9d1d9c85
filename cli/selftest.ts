import type { Command } from 'commander';
import { wholeNumber } from './arguments.ts';
import type { SelftestFlags } from './selftest/flags.ts';

/** `spc selftest`: the suite itself on trial. */
export function addSelftest(spc: Command): void {
  spc
    .command('selftest')
    .summary('prove that the suite finds what is wrong, and nothing else')
    .description(
      'Puts the suite on trial: every deliberate fault of the mock must be reported by the rules that it breaks and by no other, every check must report one, conforming differences must raise no alarm, dead and hostile targets must pass nothing, and no secret may reach a report.',
    )
    .option(
      '--full',
      'every check that can see a fault against it; the default takes a selection',
      false,
    )
    .option('--seed <n>', 'draws the values and the selection', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', examples)
    .action(async (flags: SelftestFlags) => {
      const { performSelftest } = await import('./selftest/perform.ts');
      process.exitCode = await performSelftest(flags);
    });
}

const examples = `
Examples:
  spc selftest
  spc selftest --full --seed 7
  spc selftest --json | jq .faults`;
