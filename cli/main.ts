import { Command } from 'commander';
import { screen } from '../reports/screen.ts';
import { addClient } from './client.ts';
import { addDiff } from './diff.ts';
import { addDoctor } from './doctor.ts';
import { exitCodeFor } from './exit-code.ts';
import { filesFirst } from './files-first.ts';
import { addInit } from './init.ts';
import { thisCommand } from './launcher.ts';
import { addLint } from './lint.ts';
import { addMock } from './mock.ts';
import { addPact } from './pact.ts';
import { addPlan } from './plan.ts';
import { addReceiver } from './receiver.ts';
import { addReplay } from './replay.ts';
import { addReport } from './report.ts';
import { addRequirements } from './requirements.ts';
import { addRun } from './run.ts';
import { addSchema } from './schema.ts';
import { addSelftest } from './selftest.ts';
import { addSettle } from './settle.ts';
import { version } from './version.ts';

/**
 * Runs the command line and sets `process.exitCode`.
 *
 * It starts at 6 and every command earns a better code, so that no way out of the process looks like success before
 * there is a verdict.
 *
 * @param argv what stands after the name of the command
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = 6;
  watchOutput();
  try {
    await program().parseAsync(filesFirst(argv), { from: 'user' });
  } catch (thrown) {
    const { code, message } = exitCodeFor(thrown);
    if (message !== null) screen.say(`${message}\n`);
    process.exitCode = code;
  }
  if (isOutputLost) process.exitCode = 6;
}

function program(): Command {
  const spc = new Command('spc')
    .description('Contract tests and conformance suite for the SEEK Pass Partner API')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => screen.print(text), writeErr: screen.say })
    .addHelpText('after', examples);
  const add = [
    addRun,
    addSettle,
    addPlan,
    addDoctor,
    addInit,
    addMock,
    addReceiver,
    addLint,
    addClient,
    addRequirements,
    addReport,
    addDiff,
    addSelftest,
    addReplay,
    addSchema,
    addPact,
  ];
  for (const addCommand of add) addCommand(spc);
  nameHelp(spc, thisCommand());
  return spc;
}

/** Ends the error messages of each command with the line that shows its own help. */
function nameHelp(command: Command, words: string): void {
  command.showHelpAfterError(`Next: \`${words} --help\` lists what it takes.`);
  for (const each of command.commands) nameHelp(each, `${words} ${each.name()}`);
}

const examples = `
Examples:
  spc run                          check the embedded mock server, in seconds
  spc mock                         serve the mock server to develop against
  spc init                         write a profile, .env.example and a CI file
  spc doctor staging.target.yaml   is the target ready to be checked?
  spc run staging.target.yaml      check it

Exit codes:
  0 conforms · 1 a rule is broken · 2 command line or profile wrong · 3 incomplete · 4 some checks settle later
  5 unreachable or no token · 6 the suite itself failed · 7 refused by a safety rule`;

let isWatched = false;
let isOutputLost = false;

/**
 * If the reader of our output closed it, the exit code still gives the result. If the output cannot be written, as on a full
 * disk, what it should hold is lost, and no code may say otherwise. What stands on stderr is for a person, and nothing
 * depends on it.
 */
function watchOutput(): void {
  isOutputLost = false;
  if (isWatched) return;
  isWatched = true;
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isOutputLost) return;
    isOutputLost = true;
    process.exitCode = 6;
    screen.say(`the standard output cannot be written: ${error.message}\n`);
  });
}

if (import.meta.main) await main(process.argv.slice(2));
