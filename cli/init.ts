import { type Command, Option } from 'commander';
import { listed } from './arguments.ts';
import type { InitFlags } from './init/flags.ts';

/** `spc init`: the files that a project begins with. */
export function addInit(spc: Command): void {
  spc
    .command('init')
    .summary('write a profile, .env.example and a CI file to begin with')
    .description(
      'Writes the files that a project begins with: NAME.target.yaml, .env.example and a CI file. On a terminal it asks for what no flag says. A file that exists is never overwritten.',
    )
    .option('-t, --target <url>', 'where the Partner API is, such as https://seek.example')
    .option('--name <name>', 'of the target and its profile; default: staging')
    .option('--type <type...>', 'credential types; default: all', listed)
    .addOption(
      new Option('--people <driver>', 'who opens links').choices(['none', 'control', 'browser']),
    )
    .addOption(new Option('--ci <system>', 'for which CI').choices(['none', 'github', 'gitlab']))
    .option('--out <folder>', 'where the files go', '.')
    .addHelpText('after', examples)
    .action(async (flags: InitFlags) => {
      const { performInit } = await import('./init/perform.ts');
      process.exitCode = await performInit(flags);
    });
}

const examples = `
Examples:
  spc init
  spc init -t https://seek.example --type education microcredential --people none --ci github`;
