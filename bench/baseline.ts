import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The source of an earlier commit, to be run in turns with ours. */
export interface Baseline {
  /** The commit, shortened. */
  readonly commit: string;
  readonly folder: string;
}

/** Unpacks a commit beside this checkout, with the packages that are installed here. @throws if there is no such commit. */
export function checkOutBaseline(revision: string): Baseline {
  const commit = git('rev-parse', '--short', '--verify', `${revision}^{commit}`).toString().trim();
  const folder = mkdtempSync(join(tmpdir(), 'spc-baseline-'));
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return { commit, folder };
}

/** The commit that is measured; `+` if files differ from it. */
export function ownCommit(): string {
  const changed = git('status', '--porcelain').toString() !== '';
  return `${git('rev-parse', '--short', 'HEAD').toString().trim()}${changed ? '+' : ''}`;
}

function git(...args: readonly string[]): Buffer {
  return execFileSync('git', args, { maxBuffer: 2 ** 28 });
}
