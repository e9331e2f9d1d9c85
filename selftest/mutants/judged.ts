import type { GroupTitle } from './groups.ts';
import type { Mutant } from './mutant.ts';

/** A group of modules with what became of their mutants. */
export interface JudgedGroup {
  readonly title: GroupTitle;
  /** Who judged them; `suite, then tests`: unit tests judged only what the suite let pass. */
  readonly by: 'suite, then tests' | 'tests' | 'suite';
  readonly files: readonly JudgedFile[];
}

interface JudgedFile {
  readonly file: string;
  readonly mutants: readonly MutantVerdict[];
}

/** A mutant that compiles, and who noticed it; one that is exempt or unreached was not tried and does not count. */
export interface MutantVerdict {
  readonly mutant: Mutant;
  readonly noticedBy: 'suite' | 'tests' | 'nothing' | 'unreached' | 'exempt';
}

/** What the suite and then the tests said to the mutants of the mock, as one. */
export function bySuiteThenTests(
  bySuite: readonly Mutant[],
  byTests: readonly Mutant[],
): readonly MutantVerdict[] {
  const noticed = new Set(byTests.filter(isNoticed).map(identityOf));
  return compiled(bySuite).map((mutant) => {
    if (mutant.status === 'exempt') return { mutant, noticedBy: 'exempt' };
    if (isNoticed(mutant)) return { mutant, noticedBy: 'suite' };
    return { mutant, noticedBy: noticed.has(identityOf(mutant)) ? 'tests' : 'nothing' };
  });
}

/**
 * What the suite said to the mutants of a server that has no tests of its own.
 *
 * Code that it never ran serves the options of variants, which the plain server does not use: it is no answer of it.
 */
export function bySuiteAlone(mutants: readonly Mutant[]): readonly MutantVerdict[] {
  return bySuiteThenTests(mutants, []).map((verdict) =>
    verdict.mutant.status === 'unreached' ? { ...verdict, noticedBy: 'unreached' } : verdict,
  );
}

/** What the tests said to the mutants of modules that no suite judges. */
export function byTestsAlone(mutants: readonly Mutant[]): readonly MutantVerdict[] {
  return bySuiteThenTests(mutants, []).map(({ mutant, noticedBy }) => ({
    mutant,
    noticedBy: noticedBy === 'suite' ? 'tests' : noticedBy,
  }));
}

/** Mutants by file, in the order in which the files come. */
export function judged(
  title: GroupTitle,
  by: JudgedGroup['by'],
  all: readonly MutantVerdict[],
): JudgedGroup {
  const files = Map.groupBy(all, ({ mutant }) => mutant.file);
  return { title, by, files: [...files].map(([file, mutants]) => ({ file, mutants })) };
}

function compiled(mutants: readonly Mutant[]): readonly Mutant[] {
  return mutants.filter(({ status }) => status !== 'invalid');
}

function isNoticed({ status }: Mutant): boolean {
  return status === 'killed' || status === 'slow';
}

function identityOf({ file, place, operator, replacement }: Mutant): string {
  return JSON.stringify([file, place, operator, replacement]);
}
