import { sessionsOfArchive } from '../../clients/session/http-archive.ts';
import type { ClientSession } from '../../clients/session/session.ts';
import { JournalError, readSessions } from '../../clients/session/session-file.ts';
import { clientRun } from '../../clients/verdict/client-run.ts';
import { readTextFile, whyUnreadable } from '../../profiles/text-file.ts';
import { UsageError } from '../usage-error.ts';
import { deliver } from './deliver.ts';
import type { JudgeFlags } from './flags.ts';
import { clientFileOf, judgeOptions } from './run-options.ts';

/**
 * Judges a journal or an HTTP archive and returns the exit code that it has earned.
 *
 * @throws {UsageError} {JournalError} {ProfileError}
 */
export async function judgeFile(file: string, flags: JudgeFlags): Promise<number> {
  const text = await readTextFile(file).catch((cause: unknown) => {
    throw new UsageError(
      `${file}: expected a readable journal, got ${whyUnreadable(cause)}; name the file that --journal wrote, or an HTTP archive`,
      { cause },
    );
  });
  const sessions = sessionsIn(file, text);
  const options = judgeOptions(
    { ...flags, seed: flags.seed ?? 1 },
    await clientFileOf(flags),
    file,
  );
  const run = clientRun(sessions, {
    ...options,
    finishedAt: new Date(),
    lastOutput: '',
    problems: [],
  });
  await deliver(run, flags);
  return run.exitCode;
}

function sessionsIn(file: string, text: string): readonly ClientSession[] {
  try {
    return isArchive(file, text) ? sessionsOfArchive(text) : readSessions(text);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new JournalError(`${file}: ${error.message}`, { cause: error });
  }
}

/** By its name, or by how it begins: tools that record traffic name their archives as they like. */
function isArchive(file: string, text: string): boolean {
  return /\.har$/i.test(file) || /^\s*\{\s*"log"\s*:/.test(text);
}
