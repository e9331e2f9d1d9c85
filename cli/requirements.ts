import { type Command, Option } from 'commander';
import { screen } from '../reports/screen.ts';

/** `spc requirements`: the catalogue of rules with what checks and kills each. */
export function addRequirements(spc: Command): void {
  spc
    .command('requirements')
    .argument('[rule]', 'one rule such as REUSE-003 or CTOK-001, or an area such as REUSE')
    .summary('list every rule with what checks it')
    .description(
      'Lists every rule with its basis (D documented, A assumed, I information), the checks that judge it, and the faults of the mock server that break it. Rules whose ids begin with C are for an application that uses the API.',
    )
    .addOption(
      new Option('--format <format>', 'how to write it')
        .choices(['md', 'json', 'csv'])
        .default('md'),
    )
    .option('--json', 'the same as --format json', false)
    .addHelpText('after', examples)
    .action(async (rule: string | undefined, flags: RequirementsFlags, command: Command) => {
      const isPlain = !flags.json && command.getOptionValueSource('format') !== 'cli';
      await printRequirements(rule, flags, isPlain);
      process.exitCode = 0;
    });
}

interface RequirementsFlags {
  readonly format: 'md' | 'json' | 'csv';
  readonly json: boolean;
}

/** All rules as a document; a rule or an area as text for a person, unless a format is asked for. */
async function printRequirements(
  rule: string | undefined,
  { format, json }: RequirementsFlags,
  isPlain: boolean,
): Promise<void> {
  const { catalogue } = await import('./requirements/catalogue.ts');
  const { clientCatalogue } = await import('./requirements/client-catalogue.ts');
  const { entriesNamed, ruleText } = await import('./requirements/one-rule.ts');
  const all = [...catalogue(), ...clientCatalogue()];
  const entries = rule === undefined ? all : entriesNamed(all, rule);
  if (rule !== undefined && isPlain) {
    screen.print(entries.map(ruleText).join('\n'));
    return;
  }
  const { writeCatalogue } = await import('./requirements/write.ts');
  screen.print(writeCatalogue(entries, json ? 'json' : format), 'document');
}

const examples = `
Examples:
  spc requirements
  spc requirements REUSE-003
  spc requirements CTOK-001
  spc requirements --format csv > rules.csv
  spc requirements --json | jq '.[] | select(.basis == "A") | .id'`;
