import { fileImported, type Module } from './modules.ts';

/**
 * The circles of modules that import each other, each once, as its files in order.
 *
 * @param kinds `value` alone for circles that exist when the program runs, with `type` for those of the reader too.
 */
export function importCycles(
  modules: readonly Module[],
  kinds: readonly ('value' | 'type')[],
): readonly (readonly string[])[] {
  const graph = new Map(modules.map((module) => [module.file, neighbours(module, kinds)]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push(trail.slice(start));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function neighbours({ file, imports }: Module, kinds: readonly string[]): readonly string[] {
  return imports
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ specifier }) => fileImported(file, specifier) ?? []);
}
