import { type Command, Option } from 'commander';
import type { DiffFlags } from './diff/perform.ts';

/** `spc diff`: two runs side by side. */
export function addDiff(spc: Command): void {
  spc
    .command('diff')
    .argument('<first.json>', 'the run.json to compare with: of the mock, or of last week')
    .argument('<second.json>', 'the run.json in question: of the real target, or of today')
    .summary('compare two runs: target against target, or then against now')
    .description(
      'Compares two runs check by check: verdicts, and the statuses and JSON shapes that the targets answered with.',
    )
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['text', 'md', 'json'])
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .addHelpText('after', examples)
    .action(async (first: string, second: string, flags: DiffFlags) => {
      const { performDiff } = await import('./diff/perform.ts');
      process.exitCode = await performDiff(first, second, flags);
    });
}

const examples = `
Examples:
  spc diff mock/run.json staging/run.json          where is our mock wrong?
  spc diff last-week/run.json report/run.json      what has staging changed?
  spc diff a.json b.json --format md >> "$GITHUB_STEP_SUMMARY"

Exit codes:
  0 no difference that matters · 1 a regression, a check that could no longer run, or a changed answer
  2 a file does not hold a run, or the runs have no judged check in common
  3 no difference that matters, in runs that share too few judged checks to say so`;
