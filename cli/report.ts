import type { Command } from 'commander';
import { screen } from '../reports/screen.ts';
import { listed } from './arguments.ts';
import type { RenderFlags } from './render/flags.ts';

/** `spc report render`: any format again from a stored run. */
export function addReport(spc: Command): void {
  const report = spc
    .command('report')
    .summary('write reports of an earlier run')
    .description('Works on reports of earlier runs.')
    .helpCommand(false);
  report
    .command('render')
    .summary('any format again, or what the console showed')
    .argument('<run.json>', 'the document of an earlier run')
    .description(
      'Writes reports of an earlier run. Without --report: prints what its console showed.',
    )
    .option(
      '--report <format...>',
      'json, html, junit, markdown, github, ctrf, har, text, or FORMAT=FILE; file - is stdout',
      listed,
    )
    .option('--out <folder>', 'where reports without a file go', 'report')
    .option('--json', 'print the files written, as JSON', false)
    .addHelpText('after', examples)
    .action(async (file: string, flags: RenderFlags) => {
      const { renderStored } = await import('./render/render-stored.ts');
      screen.print(await renderStored(file, flags));
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc report render report/run.json                        as on the console
  spc report render report/run.json --report html=page.html
  spc report render report/run.json --report junit,markdown --out ci`;
