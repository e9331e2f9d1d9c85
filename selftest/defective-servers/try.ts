import { versionOf } from '../../harness/check/version-of.ts';
import type { RequirementId } from '../../requirements/all.ts';
import { judge } from '../conforming-servers/judge.ts';
import { defectNamed } from '../independent-server/defects/all.ts';
import { selectionFor } from '../kill-matrix/selection.ts';
import { type Trial, trialOf } from '../kill-matrix/trial.ts';

/**
 * Judges the independent server with one defect.
 *
 * @param checks the keys of the checks that judge it; null for a selection, on the types on which the defect shows.
 * @throws {RangeError} if no defect has this name.
 */
export async function tryDefect(
  name: string,
  seed: number,
  checks: readonly string[] | null,
): Promise<Trial> {
  const defect = defectNamed(name);
  if (defect === undefined) throw new RangeError(`no defect is called ${name}`);
  const only = checks ?? selectionFor(defect, seed);
  const isSecondVersion = defect.violates.some((id) => versionOf(id as RequirementId) === 2);
  const conduct = defect.conduct();
  const server = { name, options: defect.options ?? {}, conduct, isSecondVersion };
  return trialOf(defect, await judge(server, { seed, examples: 3, only, types: [] }));
}
