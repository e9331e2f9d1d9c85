import path from 'node:path';
import { fileImported, type Module } from './modules.ts';

/**
 * The circles of folders that import each other, at any depth, as `mock/api -> mock/domain -> mock/api`.
 *
 * A folder and the folders inside it are one place here: the files at the top of a room put its parts together, and its
 * parts may use what all of them share.
 */
export function folderCircles(modules: readonly Module[]): readonly string[] {
  const graph = new Map<string, Set<string>>();
  for (const { file, imports } of modules) {
    const from = path.posix.dirname(file);
    for (const { specifier } of imports) {
      const target = fileImported(file, specifier);
      const to = target === undefined ? from : path.posix.dirname(target);
      if (isInside(from, to) || isInside(to, from)) continue;
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  const found = new Map<string, string>();
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): void => {
    const start = trail.indexOf(folder);
    if (start >= 0) {
      const circle = trail.slice(start);
      found.set(circle.toSorted().join(), [...circle, folder].join(' -> '));
      return;
    }
    if (done.has(folder)) return;
    for (const next of graph.get(folder) ?? []) visit(next, [...trail, folder]);
    done.add(folder);
  };
  for (const folder of graph.keys()) visit(folder, []);
  return [...found.values()];
}

function isInside(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}/`) || other === '.';
}
