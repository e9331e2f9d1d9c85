import { type Command, InvalidArgumentError, Option } from 'commander';
import { listed, wholeNumber } from './arguments.ts';
import type { MockFlags } from './mock/flags.ts';

/** `spc mock`: the mock server, with its pages and test control. */
export function addMock(spc: Command): void {
  spc
    .command('mock')
    .summary('serve the mock server to develop against')
    .description(
      'Serves a mock of the Partner API with the pages people see and test control, until Ctrl-C. Its memory starts empty.',
    )
    .option('--port <n>', 'port on 127.0.0.1; 0 for any that is free', wholeNumber(0, 65_535), 4010)
    .option('--public-url <url>', 'what links begin with, where something stands before it', webUrl)
    .option('--fault <name...>', 'deliberate defects; `--fault list` prints all', listed)
    .option('--latency <ms>', 'milliseconds that every answer waits', wholeNumber(0, 600_000), 0)
    .option('--rate-limit <n>', 'requests per second, beyond them 429', wholeNumber(1, 1_000_000))
    .option(
      '--seed <n>',
      'the same seed and requests: the same answers',
      wholeNumber(0, 2 ** 31 - 1),
      1,
    )
    .addOption(
      new Option(
        '--clock <kind>',
        'running with the wall time, or still until test control moves it',
      )
        .choices(['running', 'still'])
        .default('running'),
    )
    .option('--json', 'print where it listens as one line of JSON', false)
    .addHelpText('after', examples)
    .action(async (flags: MockFlags) => {
      const { performMock } = await import('./mock/perform.ts');
      process.exitCode = await performMock(flags);
    });
}

const examples = `
Examples:
  spc mock
  spc mock --port 8080 --latency 200 --rate-limit 5
  spc mock --fault old-link-alive          a mock with a defect, to see it found
  spc mock --fault list`;

function webUrl(value: string): string {
  const protocol = URL.parse(value)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return value;
  throw new InvalidArgumentError('Expected a URL such as https://mock.example.');
}
