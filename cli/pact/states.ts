import type { Command } from 'commander';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';

/** `spc pact states`: the provider states that a pact may name. */
export function addPactStates(pact: Command): void {
  pact
    .command('states')
    .summary('list the provider states that a pact may name')
    .description(
      'Lists the provider states that `pact verify` can arrange, each with its parameters. An interaction without a state needs none.',
    )
    .option('--json', 'print them as JSON', false)
    .action(async ({ json }: { readonly json: boolean }) => {
      const { providerStates } = await import('../../contracts/provider-states.ts');
      const states = Object.entries(providerStates).map(([name, { shape }]) => ({
        name,
        parameters: Object.keys(shape),
      }));
      const lines = states.map(({ name, parameters }) =>
        parameters.length === 0 ? name : `${name}  (${parameters.join(', ')})`,
      );
      if (json) screen.print(`${jsonText(states)}\n`, 'document');
      else screen.print(`${lines.join('\n')}\n`);
      process.exitCode = 0;
    });
}
