import { existsSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { ShownCommand } from './console-blocks.ts';
import type { Terminal } from './terminal.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The commands that our package brings, and those of a peer that the pages send a reader to. */
const names = [...Object.keys(manifest.bin), 'pact-broker'];

/** One of these commands, or text that is fed to one. */
const commands = new RegExp(
  `^(printf '[^']*' \\| )?(npx (?:--no-install )?)?(${names.join('|')})(?![\\w-])`,
);

/** What prepares a reader's shell and does nothing of ours. */
const ofTheShell = /^(cd|curl|export|git) /;

/** Whether a line starts a command whose help says which options it has. */
export function isOurs({ command }: ShownCommand): boolean {
  return commands.test(command);
}

/** Whether a command that a page shows exists. A command after a prompt must be ours or a script. */
export function isKnown(shown: ShownCommand): boolean {
  if (isOurs(shown) || (!shown.runs && ofTheShell.test(shown.command))) return true;
  const command = shown.command.replace(/^(?:[A-Z_]+=\S+ )+/, '');
  const [, file] = /^npx node (\S+)$/.exec(command) ?? [];
  if (file !== undefined) return existsSync(path.join(root, file));
  const [, verb, script] = /^npm (run )?([\w:-]+)/.exec(command) ?? [];
  if (script === undefined) return false;
  if (verb === undefined && /^(ci|cit|exec|install|i|link)$/.test(script)) return true;
  return script in manifest.scripts;
}

/** The options and commands on a page that the help of our commands does not list. */
export async function strangeParts(
  terminal: Pick<Terminal, 'run'>,
  { command, line }: ShownCommand,
): Promise<readonly string[]> {
  const [own = command] = command
    .replace('npx --no-install ', 'npx ')
    .replace(/^printf '[^']*' \| /, '')
    .split(/[|>;&]| -- /);
  const { stdout, stderr } = await terminal.run(`${own} --help`);
  const listed = new Set(`${stdout}${stderr}`.match(/(?<![\w-])--?[a-z][\w-]*/gi));
  const options = [...own.matchAll(/(?<=\s)--?[a-z][\w-]*/gi)].filter(
    ([option]) => !listed.has(option),
  );
  return [...unknownCommand(own, stdout), ...options.map(([option]) => option)].map(
    (part) => `line ${line}: ${part}`,
  );
}

/** A command with the name that its help has. */
function asInHelp(own: string): string {
  return own.replace(/^npx (?:--no-install )?/, '').replace(/^seekpass-conformance\b/, 'spc');
}

/** A word in place of a subcommand. If it were one, the help of that subcommand would have been printed. */
function unknownCommand(own: string, help: string): string[] {
  const [, known] = /^Usage: (\S.*?)( \[options\])? \[command\]$/m.exec(help) ?? [];
  if (known === undefined) return [];
  const [, next] = /^ ([a-z][\w-]*)/.exec(asInHelp(own).slice(known.length)) ?? [];
  return next === undefined ? [] : [next];
}
