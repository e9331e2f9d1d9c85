import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { refusedByCompiler } from './compiles.ts';
import { type Place, replacedAt, shifted } from './place.ts';

/** What Stryker gives a checker of a mutant. */
interface Candidate {
  readonly id: string;
  readonly fileName: string;
  readonly replacement: string;
  /** Here it counts lines and columns from 0. */
  readonly location: Place;
}

/**
 * A checker of Stryker that drops mutants that do not compile: such a mistake cannot be committed.
 *
 * Its own checker needs the compiler as a library, which TypeScript 7 is not.
 */
class CompileChecker {
  async init(): Promise<void> {}

  async group(mutants: readonly Candidate[]): Promise<readonly (readonly string[])[]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Candidate[]) {
    const root = process.cwd();
    const changed = mutants.map(async ({ id, fileName, replacement, location }) => {
      const source = await readFile(fileName, 'utf8');
      const text = replacedAt(source, shifted(location, { line: 1, column: 1 }), replacement);
      return { id, file: path.relative(root, fileName), text };
    });
    const refused = await refusedByCompiler(root, await Promise.all(changed));
    return Object.fromEntries(
      mutants.map(({ id }) => {
        const reason = refused.get(id);
        return [
          id,
          reason === undefined ? { status: 'passed' } : { status: 'compileError', reason },
        ];
      }),
    );
  }
}

/** Stryker loads this by name. Its types are not imported, so that the rest of the project compiles without it. */
export const strykerPlugins = [
  { kind: 'Checker', name: 'compiler', factory: () => new CompileChecker() },
];
