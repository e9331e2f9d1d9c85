import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { spcInProcess } from './cli/spc-in-process.ts';
import { type ShownCommand, shownCommands } from './docs/console-blocks.ts';
import { isKnown, isOurs, strangeParts } from './docs/known-command.ts';
import { openTerminal } from './docs/terminal.ts';
import type { ProcessResult } from './run-process.ts';

const root = path.join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).toSorted();
const withCommands = pages.filter((page) => commandsOf(page).length > 0);
const minute = 60_000;

// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from the pattern, here nothing.
const test = base.extend('terminal', async ({}, { onCleanup }) => {
  const terminal = await openTerminal();
  onCleanup(terminal.close);
  return terminal;
});

function commandsOf(page: string): readonly ShownCommand[] {
  return shownCommands(readFileSync(path.join(root, page), 'utf8'));
}

/** A pattern for one printed line in which `…` means any text. */
function printed(line: string): RegExp {
  return new RegExp(
    line
      .trim()
      .split('…')
      .map((text) => RegExp.escape(text))
      .join('.*'),
  );
}

/** What a command of ours prints, without a shell. Undefined for any other command, and for one with quotes. */
function helpOf(command: string): Promise<ProcessResult> | undefined {
  const [, words] = /^(?:npx )?(?:spc|seekpass-conformance) ([^'"`$\\]+)$/.exec(command) ?? [];
  if (words === undefined) return undefined;
  return spcInProcess({ folder: root, args: words.trim().split(/\s+/), env: {} });
}

test('the README shows a command that runs', () => {
  const readme = pages.includes('README.md') ? commandsOf('README.md') : [];
  expect(readme.filter((shown) => shown.runs && isOurs(shown))).not.toEqual([]);
});

describe.each(withCommands)('%s', (page) => {
  const commands = commandsOf(page);

  test('names only commands and scripts that exist', () => {
    expect(commands.filter((shown) => !isKnown(shown))).toEqual([]);
  });

  test('shows what its commands really do', { timeout: 5 * minute }, async ({ terminal }) => {
    const differing: string[] = [];
    const shown = commands.filter((each) => each.runs && isOurs(each));
    for (const [at, { line, command, prints, exit }] of shown.entries()) {
      // The first of the README is started as a reader starts it, and so is what reads its input.
      const isStarted = (page === 'README.md' && at === 0) || command.includes('|');
      const run = isStarted ? terminal.run : terminal.runHere;
      const { code, stdout, stderr } = await run(command);
      const missing = prints.filter((text) => !printed(text).test(stdout + stderr));
      if (code === exit && missing.length === 0) continue;
      differing.push(
        `line ${line}: ${command}: exit ${code}, missing ${missing.join(' | ')}:\n${stdout}${stderr}`,
      );
    }
    expect(differing).toEqual([]);
  });

  test('gives commands only options that their help lists', { timeout: minute }, async ({
    terminal,
  }) => {
    const ours = commands.filter(isOurs);
    const help = { run: (command: string) => helpOf(command) ?? terminal.runHere(command) };
    const strange = await Promise.all(ours.map((shown) => strangeParts(help, shown)));
    expect(strange.flat()).toEqual([]);
  });
});
