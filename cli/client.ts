import { type Command, InvalidArgumentError, Option } from 'commander';
import { LONGEST, listed, wholeNumber } from './arguments.ts';
import type { ClientFlags, JudgeFlags } from './client/flags.ts';

/** `spc client`: judges a partner's own application by what it sends. */
export function addClient(spc: Command): void {
  const client = spc
    .command('client')
    .summary('judge your own application by what it sends')
    .description(
      'Runs your application against a mock, once per journey and scene, and judges what arrived. Nothing in the application is instrumented: docs/judging-your-client.md.',
    )
    .argument('[command...]', 'the command that runs it, after --')
    .option('-p, --profile <file>', 'what is known of the client (*.client.yaml)')
    .addOption(new Option('-t, --target <profile>').argParser(noTarget).hideHelp())
    .option(
      '--scenes <name...>',
      'all, plain, or names; `spc mock --scene list` prints all',
      listed,
    )
    .option('--journeys <name...>', 'all, or names', listed)
    .option('--jobs <n>', 'sessions side by side', wholeNumber(1, 200), 24)
    .option('--limit <seconds>', 'after which a session is ended, such as 120s', seconds, 120)
    .option('--hide-scene', 'leave SPC_SCENE, the name of the scene, out of the environment', false)
    .addOption(
      new Option(
        '--follow [how]',
        'play the people: from the entry page of an application that stays up, by its redirects or in a Chromium, to the link',
      )
        .choices(['redirects', 'browser'])
        .preset('redirects'),
    )
    .option(
      '--entry <url>',
      'where a person begins, with --follow; {person} and {port} are filled in',
    )
    .option(
      '--effect <url>',
      'where the application says whether an event had an effect: 200, else 404; {event_id} and {port} are filled in',
    )
    .option('--journal <file>', 'write what arrived, without secrets, to be judged again');
  withJudging(client).action(async (command: string[], flags: ClientFlags) => {
    const { performClient } = await import('./client/perform.ts');
    process.exitCode = await performClient(command, flags);
  });
  addJudge(client);
  addData(client);
}

/** @throws {InvalidArgumentError} always: `-t` is the habit of those who know `spc run`. */
function noTarget(): never {
  throw new InvalidArgumentError(
    'The client is checked against a mock that this command starts. What is known of the client stands in `-p FILE`; `spc run -t` checks a server.',
  );
}

function withJudging(command: Command): Command {
  return command
    .option('--only <id...>', 'rules or areas: CTOK-005, CADD', listed)
    .option(
      '--seed <n>',
      'draws the test data; default: random, printed',
      wholeNumber(0, 2 ** 31 - 1),
    )
    .option(
      '--report <format...>',
      'as for `spc run`; default: json, html, junit, markdown',
      listed,
    )
    .option('--out <folder>', 'where reports go', 'report')
    .option('--strict', 'warnings make the exit code 1', false)
    .option('--require-all', 'what was not exercised counts as could not run', false)
    .option('--json', 'print the run document alone on stdout', false);
}

function addJudge(client: Command): void {
  withJudging(
    client
      .command('judge')
      .summary('judge what a journal or an HTTP archive holds')
      .description(
        'Judges what `spc mock --journal` or `spc client --journal` wrote, or an HTTP archive (.har).',
      )
      .argument('<file>', 'the journal')
      .option('-p, --profile <file>', 'what is known of the client (*.client.yaml)'),
  ).action(async (file: string, _own: JudgeFlags, command: Command) => {
    const { judgeFile } = await import('./client/judge-file.ts');
    process.exitCode = await judgeFile(file, command.optsWithGlobals<JudgeFlags>());
  });
}

function addData(client: Command): void {
  client
    .command('data')
    .summary('print synthetic people and credentials to work with')
    .option('--people <n>', 'how many', wholeNumber(1, 10_000), 6)
    .action(async (_own: unknown, command: Command) => {
      const { printData } = await import('./client/print-data.ts');
      printData(command.optsWithGlobals<{ people: number; seed?: number }>());
      process.exitCode = 0;
    });
}

function seconds(value: string): number {
  const [, number] = /^(\d+)s?$/.exec(value) ?? [];
  if (number !== undefined && Number(number) > 0 && Number(number) <= LONGEST)
    return Number(number);
  throw new InvalidArgumentError(`Expected a number of seconds up to ${LONGEST}, such as 120s.`);
}
