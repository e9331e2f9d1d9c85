/** What GitHub, Azure Pipelines and TeamCity take for a command at any place of a line. */
const ANYWHERE = /##(?=\[|vso\[|teamcity\[)/gi;

/** What GitHub takes for one at the beginning of a line, behind spaces or colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
const FIRST = /^((?:\s|\u001b\[\d+m)*):(?=:)/gm;

/**
 * Text for the log of a CI system, in which no line is a command: `##[` becomes `# #[`, and `::` at the beginning of a
 * line `: :`.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function logText(text: string): string {
  return text.replace(ANYWHERE, '# #').replace(FIRST, '$1: ');
}
