import { type Command, Option } from 'commander';
import { screen } from '../reports/screen.ts';

/** `spc requirements`: the catalogue of rules with what checks and kills each. */
export function addRequirements(spc: Command): void {
  spc
    .command('requirements')
    .summary('list every rule with what checks it')
    .description(
      'Lists every rule with its basis (D documented, A assumed, I information), the checks that judge it, and the faults of the mock server that break it.',
    )
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['md', 'json', 'csv'])
        .default('md'),
    )
    .option('--json', 'the same as --format json', false)
    .addHelpText('after', examples)
    .action(async ({ format, json }: { format: 'md' | 'json' | 'csv'; json: boolean }) => {
      const { catalogue } = await import('./requirements/catalogue.ts');
      const { writeCatalogue } = await import('./requirements/write.ts');
      const written = writeCatalogue(catalogue(), json ? 'json' : format);
      screen.print(written, 'document');
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc requirements
  spc requirements --format csv > rules.csv
  spc requirements --json | jq '.[] | select(.basis == "A") | .id'`;
