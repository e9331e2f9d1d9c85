import type { Command } from 'commander';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { expandPatterns } from '../expand-patterns.ts';
import { type BrokerFlags, connectNamed, withBroker } from './broker-options.ts';
import { type VersionFlags, versionOf, withVersion } from './version-options.ts';

/** `spc pact publish`: recorded pacts to a broker, each read back afterwards. */
export function addPactPublish(pact: Command): void {
  const publish = pact
    .command('publish')
    .argument('<file...>', 'pact files that `spc pact record` wrote')
    .summary('publish recorded pacts to a broker')
    .description(
      'Publishes pacts to a Pact Broker and reads each back. Refuses a pact whose record is missing or does not fit: nothing is published from a failed or partial run.',
    );
  withBroker(withVersion(publish))
    .addHelpText('after', examples)
    .action(async (files: string[], flags: BrokerFlags & VersionFlags) => {
      const version = versionOf(flags, process.env);
      const { readRecorded } = await import('../../pacts/recording/recorded-pact.ts');
      const { publishPact } = await import('../../pacts/broker/publish.ts');
      // All are read before the first is published, so that none goes out beside one that is broken.
      const pacts = await Promise.all((await expandPatterns(files)).map(readRecorded));
      const broker = await connectNamed(flags, process.env);
      const published: { file: string; url: string }[] = [];
      for (const recorded of pacts) {
        const url = await publishPact(broker, recorded, version);
        published.push({ file: recorded.file, url });
        if (!flags.json) screen.print(`published ${recorded.file} as ${url}\n`);
      }
      if (flags.json) screen.print(`${jsonText({ ...version, published }, 0)}\n`, 'document');
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc pact publish pacts/my-app-seek-pass-partner-api.json --broker https://broker.example
  spc pact publish pacts/*.json --app-version 1.4.2 --branch main --tag dev

Exit codes:
  0 published and read back · 2 command line wrong · 3 the pact was not recorded by a whole, green run · 5 the broker`;
