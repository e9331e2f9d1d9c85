/** A command that a page shows, as in a terminal. */
export interface ShownCommand {
  /** The line of the page, counted from 1. */
  readonly line: number;
  readonly command: string;
  /** A command after `$ ` is run unchanged; one without needs something that a reader has and a test does not. */
  readonly runs: boolean;
  /** What it prints, line by line; `…` means any text. */
  readonly prints: readonly string[];
  /** What it ends with: 0, or N after a line `# exit N`. */
  readonly exit: number;
}

/**
 * The commands in the `sh` blocks of a Markdown page.
 *
 * In a block with a `$ ` line, the lines between two of them are what the upper one prints. In a block without, every
 * line that is not a comment is a command.
 */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  return [...blocks(markdown.split('\n'))].flatMap(({ start, lines }) =>
    lines.some(isPrompt) ? session(start, lines) : listing(start, lines),
  );
}

interface Block {
  /** The line of the page on which the block's first line stands. */
  readonly start: number;
  readonly lines: readonly string[];
}

function* blocks(page: readonly string[]): Generator<Block> {
  let from: number | undefined;
  for (const [index, line] of page.entries()) {
    if (from === undefined && line === '```sh') from = index + 1;
    else if (from !== undefined && line === '```') {
      yield { start: from + 1, lines: page.slice(from, index) };
      from = undefined;
    }
  }
}

function session(start: number, lines: readonly string[]): readonly ShownCommand[] {
  return lines.flatMap((text, index) => {
    if (!isPrompt(text)) return [];
    const rest = lines.slice(index + 1);
    const next = rest.findIndex(isPrompt);
    const shown = (next < 0 ? rest : rest.slice(0, next)).filter((line) => line.trim() !== '');
    const exit = shown.flatMap((line) => /^# exit (\d+)$/.exec(line)?.[1] ?? []);
    return {
      line: start + index,
      command: text.slice(2),
      runs: true,
      prints: shown.filter((line) => !line.startsWith('# ')),
      exit: Number(exit[0] ?? 0),
    };
  });
}

function listing(start: number, lines: readonly string[]): readonly ShownCommand[] {
  return lines.flatMap((text, index) => {
    const command = text.replace(/(^|\s)#.*$/, '').trim();
    if (command === '') return [];
    return { line: start + index, command, runs: false, prints: [], exit: 0 };
  });
}

function isPrompt(line: string): boolean {
  return line.startsWith('$ ');
}
