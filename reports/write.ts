import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Run } from '../results/run.ts';
import { formats } from './formats.ts';

/** A report that was asked for: the name of a format and the file to write. */
export interface ReportRequest {
  readonly format: string;
  /** `-` is the standard output. */
  readonly file: string;
}

/** A report that could not be written: the message says what was expected, what came and what to do next. */
export class ReportNotWritten extends Error {
  override readonly name = 'ReportNotWritten';
  readonly exitCode = 6;

  constructor(message: string, options?: ErrorOptions) {
    super(`${message}\nexit 6  reports are missing, whatever the run found`, options);
  }
}

/**
 * Writes a run in every format asked for, each file whole or not at all: it is written beside its place under another
 * name and then renamed. Folders are made. One that cannot be written does not keep the others from being written.
 *
 * @returns the absolute paths of the files, in the order asked
 * @throws {ReportNotWritten} for an unknown format, before anything is written, and for every place that cannot be written
 */
export async function writeReports(
  run: Run,
  requests: readonly ReportRequest[],
): Promise<string[]> {
  const planned = requests.map(({ format, file }) => ({
    file: file === '-' ? file : resolve(file),
    text: rendererOf(format)(run),
  }));
  const settled = await Promise.allSettled(planned.map(({ file, text }) => writeWhole(file, text)));
  const reasons = settled.flatMap((each) =>
    each.status === 'rejected' ? [(each.reason as Error).message] : [],
  );
  if (reasons.length > 0) throw new ReportNotWritten(reasons.join('\n'));
  return planned.flatMap(({ file }) => (file === '-' ? [] : [file]));
}

function rendererOf(name: string) {
  const format = formats.find((each) => each.name === name);
  if (format) return format.render;
  const known = formats.map((each) => each.name).join(', ');
  throw new ReportNotWritten(
    `Expected a report format (${known}), got "${name}". Name one of these, as in --report json=run.json.`,
  );
}

async function writeWhole(file: string, text: string): Promise<void> {
  if (file === '-') {
    process.stdout.write(text);
    return;
  }
  const beside = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    throw new Error(unwritable(file, cause), { cause });
  }
}

function unwritable(file: string, cause: unknown): string {
  const came = cause instanceof Error ? cause.message : String(cause);
  const next = /^(ENOSPC|EDQUOT)\b/.test(came)
    ? 'Make room on that disk, or choose a file on another'
    : 'Choose a file in a folder that you may write to';
  return `Expected to write the report to ${file}, got: ${came}. ${next}.`;
}
