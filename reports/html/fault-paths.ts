import type { Exchange } from '../../results/exchange.ts';
import type { Finding } from '../../results/finding.ts';
import type { JsonLine } from './json-lines.ts';

/**
 * The fields that a finding is about, as far as its texts say: dotted paths and field names of its variation, and what
 * the target's own error answers name.
 */
export function faultPaths({ variation, exchanges }: Finding): string[] {
  const words = variation?.match(/[a-z_]\w*(?:\.\w+|\[\d+\])*/gi) ?? [];
  return [...new Set([...words, ...exchanges.flatMap(namedByAnswer)].map(dotted))];
}

/** Whether a line of a body shows one of these fields: by its whole path or the end of it. */
export function isAtFault(line: JsonLine, paths: readonly string[]): boolean {
  return paths.some((path) => line.path === path || line.path.endsWith(`.${path}`));
}

/** Of the paths, those that this body has the parent of but not the field itself: what was left out. */
export function leftOut(lines: readonly JsonLine[], paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    return (
      parent !== '' &&
      lines.some((line) => isAtFault(line, [parent])) &&
      !lines.some((line) => isAtFault(line, [path]))
    );
  });
}

function namedByAnswer({ response }: Exchange): string[] {
  if (response === null || response.status < 400) return [];
  return [...response.body.matchAll(/"field"\s*:\s*"([\w.[\]]+)"/g)].map(([, field = '']) => field);
}

function dotted(path: string): string {
  return path.replace(/\[(\d+)\]/g, '.$1');
}
