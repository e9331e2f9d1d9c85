import type { Command } from 'commander';
import { wholeNumber } from './arguments.ts';
import type { ReplayFlags } from './replay/perform.ts';

/** `spc replay`: one finding again, from its seed and path. */
export function addReplay(spc: Command): void {
  spc
    .command('replay')
    .summary('repeat one finding of an earlier run')
    .argument('<run.json>', 'the document of an earlier run')
    .argument('<check>', 'the check as the report names it, or a requirement: its first failure')
    .description('Repeats one finding on the value that decided it, under a new run id.')
    .option(
      '-t, --target <profile>',
      'the profile to repeat it on; needed unless the run was of the embedded mock',
    )
    .option('--times <n>', 'how often to repeat it', wholeNumber(1, 1000), 1)
    .option('--json', 'print the runs as a JSON array', false)
    .addHelpText('after', examples)
    .action(async (file: string, check: string, flags: ReplayFlags) => {
      const { performReplay } = await import('./replay/perform.ts');
      process.exitCode = await performReplay(file, check, flags);
    });
}

const examples = `
Prints the exchanges in order, a curl script that sends them again, and how often the finding came back.

Examples:
  spc replay report/run.json REUSE-003:education
  spc replay report/run.json REUSE-009 --times 10
  spc replay report/run.json STAT-005 -t ours.target.yaml

Exit code: that of the repeated runs, the first of 6, 5, 1, 3, 0.`;
