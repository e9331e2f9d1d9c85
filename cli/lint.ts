import { type Command, Option } from 'commander';
import { type LintFlags, lintFormats } from './lint/flags.ts';

/** `spc lint`: judges payload files, without a target. */
export function addLint(spc: Command): void {
  spc
    .command('lint')
    .argument('<file...>', 'JSON, JSON lines, folders of them, or - for stdin')
    .summary('judge payload files by the contract and the naming guidance')
    .description(
      'Judges v1 and v2 payloads and batches without a target: errors by the contract, warnings by the advice of the pages on names, ids and CEFR values. A file is one payload, a list of them, or one on each line.',
    )
    .option('--type <type>', 'the credential type of payloads that do not name it, as in v2')
    .option('--strict', 'make warnings count as errors', false)
    .addOption(
      new Option('--format <name>', 'what is printed on stdout')
        .choices(lintFormats)
        .default('text'),
    )
    .option('--json', 'the same as --format json', false)
    .addHelpText('after', examples)
    .action(async (files: readonly string[], flags: LintFlags) => {
      const { performLint } = await import('./lint/perform.ts');
      process.exitCode = await performLint(files, flags);
    });
}

const examples = `
Examples:
  spc lint payloads.json
  spc lint --strict exports/
  spc lint --format github 'exports/**/*.json'   annotations in a GitHub workflow
  spc lint --format sarif exports/ > lint.sarif
  spc lint --type education v2-requests.jsonl
  your-export | spc lint -

Exit codes:
  0 clean · 1 an error (with --strict a warning too) · 2 a file cannot be read or is not JSON`;
