import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { type ShownCommand, shownCommands } from './docs/console-blocks.ts';
import { isKnown, isOurs, strangeParts } from './docs/known-command.ts';
import { openTerminal } from './docs/terminal.ts';

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
    for (const { line, command, prints, exit } of commands.filter(
      (shown) => shown.runs && isOurs(shown),
    )) {
      const { code, stdout, stderr } = await terminal.run(command);
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
    const strange = await Promise.all(ours.map((shown) => strangeParts(terminal, shown)));
    expect(strange.flat()).toEqual([]);
  });
});
