import { z } from 'zod';
import { readTextFile, whyUnreadable } from '../../profiles/text-file.ts';
import type { Run } from '../../results/run.ts';
import { storedRun } from '../../results/stored-run.ts';
import { UsageError } from '../usage-error.ts';

/** Reads the document of an earlier run. @throws {UsageError} if the file cannot be read or holds no run */
export async function readRun(file: string): Promise<Run> {
  const parsed = storedRun.safeParse(parseJson(await readText(file), file));
  if (parsed.success) return parsed.data;
  const [first, ...others] = z.prettifyError(parsed.error).split('\n✖');
  const problem = (first ?? '').replace(/^✖ /, '').replace(/\s+/g, ' ').trim();
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  throw noRun(file, `something else (${problem}${more})`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readTextFile(file);
  } catch (error) {
    throw noRun(file, whyUnreadable(error));
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noRun(file, 'text that is not JSON');
  }
}

function noRun(file: string, got: string): UsageError {
  return new UsageError(
    `${file}: expected the document of a run, got ${got}; name the run.json that \`spc run\` wrote`,
  );
}
