import { exitCode } from '../../results/exit-code.ts';
import type { Run } from '../../results/run.ts';
import type { Target } from '../../targets/target.ts';

/** A run that an uncaught error ended: it keeps what it had and says that the suite failed. */
export function afterCrash(
  run: Run,
  uncaught: { readonly thrown: unknown } | null,
  target: Pick<Target, 'redact'>,
): Run {
  if (uncaught === null) return run;
  const { thrown } = uncaught;
  const message = target.redact(thrown instanceof Error ? thrown.message : String(thrown));
  const remedy = 'this is a defect of the suite: report it with the seed and the run id';
  // The error ended the run, not Ctrl-C.
  const others = run.problems.filter(({ kind }) => kind !== 'interrupted');
  const problems: Run['problems'] = [...others, { kind: 'internal', message, remedy }];
  const crashed = { ...run, problems, complete: false };
  return { ...crashed, exitCode: exitCode(crashed) };
}
