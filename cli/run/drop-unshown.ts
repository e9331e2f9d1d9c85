import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../../results/run.ts';

/**
 * Removes the pictures of pages that this run took and no finding shows: those of the attempts at a smaller case.
 *
 * Those of earlier runs stay, and all of them where steps are left for later, whose evidence the ledger keeps.
 */
export async function dropUnshown(folder: string, run: Run): Promise<void> {
  if (run.pendingSteps.length > 0) return;
  const shown = new Set(
    run.findings.flatMap(({ exchanges }) =>
      exchanges.flatMap(({ attachment }) => attachment ?? []),
    ),
  );
  const begun = Date.parse(run.startedAt);
  for (const name of await readdir(join(folder, 'evidence')).catch(() => [])) {
    const place = join(folder, 'evidence', name);
    if (shown.has(`evidence/${name}`) || !name.endsWith('.png')) continue;
    if ((await stat(place)).mtimeMs >= begun) await rm(place, { force: true });
  }
}
