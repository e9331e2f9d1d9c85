import { type Command, InvalidArgumentError, Option } from 'commander';
import { clockArgument, listed, moment, wholeNumber } from './arguments.ts';
import type { MockFlags } from './mock/flags.ts';

/** `spc mock`: the mock server, with its pages and test control. */
export function addMock(spc: Command): void {
  spc
    .command('mock')
    .summary('serve the mock server to develop against')
    .description(
      'Serves a mock of the Partner API with the pages people see and test control, until Ctrl-C. Its memory starts empty.',
    )
    .option('--port <n>', 'port; 0 for any that is free', wholeNumber(0, 65_535), 4010)
    .option('--host <address>', 'where it listens; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option('--cors', 'let web pages of any origin call the Partner API', false)
    .option(
      '--public-url <url>',
      'what links begin with, if a proxy or tunnel is in front of it',
      webUrl,
    )
    .option('--fault <name...>', 'deliberate defects; `--fault list` prints all', listed)
    .option(
      '--scene <name...>',
      'provocations, as NAME or NAME=CALLS; `--scene list` prints all',
      listed,
    )
    .option(
      '--log',
      'print a line for each request, and for a refusal the rule and the field that it broke',
      false,
    )
    .option(
      '--journal <file>',
      'write every exchange into this file, as JSON lines without secrets',
    )
    .option('--judge <file>', 'as --journal, and judge the application by it at Ctrl-C')
    .option('--latency <ms>', 'milliseconds that every answer waits', wholeNumber(0, 600_000), 0)
    .option('--rate-limit <n>', 'requests per second, beyond them 429', wholeNumber(1, 1_000_000))
    .option(
      '--seed <n>',
      'the same seed and requests: the same answers',
      wholeNumber(0, 2 ** 31 - 1),
      1,
    )
    .option(
      '--clock <kind>',
      'running with the wall time, scaled=N times as fast, still until test control moves it, or held: still, and without test control',
      clockArgument,
      'running',
    )
    .option('--start-at <time>', 'what the clock begins at, such as 2026-01-01T12:00:00Z', moment)
    .option(
      '--admin-port <n>',
      'a second port, where POST /clock moves the time; a held clock has one, any that is free',
      wholeNumber(0, 65_535),
    )
    .option('--test-control', 'serve test control with a held clock too')
    .option(
      '--retry',
      'repeat deliveries to webhooks that failed, after 5 s, 5 min, 30 min and so on',
    )
    .option(
      '--secret-overlap <seconds>',
      'how long the old secret of a webhook signs after a rotation',
      wholeNumber(0, 31_536_000),
    )
    .option('--callback-parameters', 'add request_id and status to the address of a callback')
    .option('--later-status', 'let people take back what they shared: `share` of test control')
    .option('--sunset <time>', 'when v1 ends, as its answers then say', moment)
    .addOption(
      new Option(
        '--uploads <kind>',
        'upload links of its own, or as an object store signs them',
      ).choices(['plain', 's3']),
    )
    .option(
      '--deliver-to <host...>',
      'hosts beside this machine that events and callbacks are sent to',
      listed,
    )
    .option('--write <file>', 'write a profile of it into this file')
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
  spc mock --fault list
  spc mock --host 0.0.0.0 --public-url http://mock:4010    in a container, named mock
  spc mock --write mock.target.yaml        its profile, for spc run mock.target.yaml
  spc mock --log                           what your application sends, and what is wrong with it
  spc mock --scene token-revoked           a provocation, to see what your application makes of it
  spc mock --clock held --admin-port 4011  a target like staging: HTTP and pages alone, and time that you move:
    curl -s http://127.0.0.1:4011/clock -d '{"advance_seconds": 86400}'
  spc mock --clock scaled=3600             an hour a second
  spc mock --uploads s3 --retry            files and events as a busier server has them`;

function webUrl(value: string): string {
  const protocol = URL.parse(value)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return value;
  throw new InvalidArgumentError('Expected a URL such as https://mock.example.');
}
