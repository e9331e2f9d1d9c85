import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../../results/run.ts';

/**
 * Removes the pictures of pages that this run took and no finding shows: those of the attempts at a smaller case.
 *
 * Nothing else is removed, nothing through a link, and no picture at all if steps are left for later, whose evidence the
 * ledger keeps.
 *
 * @param taken the pictures that this run took, as files below the folder.
 */
export async function dropUnshown(
  folder: string,
  run: Run,
  taken: Iterable<string>,
): Promise<void> {
  if (run.pendingSteps.length > 0) return;
  const evidence = await lstat(join(folder, 'evidence')).catch(() => null);
  if (evidence === null || !evidence.isDirectory()) return;
  const shown = new Set(
    run.findings.flatMap(({ exchanges }) =>
      exchanges.flatMap(({ attachment }) => attachment ?? []),
    ),
  );
  for (const file of taken) {
    if (!shown.has(file)) await rm(join(folder, file), { force: true });
  }
}
