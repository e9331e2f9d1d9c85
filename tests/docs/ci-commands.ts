import { parse } from 'yaml';
import type { ShownCommand } from './console-blocks.ts';

/**
 * The commands in a file of GitHub Actions or GitLab CI, each as a page would show it: lines of scripts, cut where a shell
 * goes on to another command.
 *
 * @throws {Error} if the file is not YAML
 */
export function ciCommands(text: string): readonly ShownCommand[] {
  return scriptsIn(parse(text)).flatMap((script) => {
    const lines = script.replaceAll('\\\n', ' ').split('\n');
    return lines.flatMap((line) => line.split(/&&|\|\||;/)).flatMap((part) => shown(text, part));
  });
}

const ofScripts = new Set(['run', 'script', 'before_script', 'after_script']);

/** The values of the keys that both systems run as shell, at any depth. */
function scriptsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    ofScripts.has(key) ? [below].flat().map(String) : scriptsIn(below),
  );
}

function shown(text: string, part: string): readonly ShownCommand[] {
  const command = part.trim();
  if (command === '') return [];
  const line = text.slice(0, text.indexOf(command)).split('\n').length;
  return [{ line, command, runs: false, prints: [], exit: 0 }];
}
