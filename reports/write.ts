import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Run } from '../results/run.ts';
import { type Format, formats } from './formats.ts';
import type { Origin } from './rerun.ts';
import { screen } from './screen.ts';

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
    super(
      `${message}\nexit 6  reports are missing; this replaces the exit code of the run`,
      options,
    );
  }
}

/**
 * Writes a run in every format asked for, each file whole or not at all: it is written beside its place under another
 * name and then renamed; a device or a pipe is written to. Folders are made. The document of the run comes first, and one
 * that cannot be rendered or written does not keep the others from being written.
 *
 * @param origin what the commands begin with that reports print. Default: that of a run with default options.
 * @returns the absolute paths of the files, in the order asked
 * @throws {ReportNotWritten} for an unknown format, before anything is written, and for every place that cannot be written
 */
export async function writeReports(
  run: Run,
  requests: readonly ReportRequest[],
  origin?: Origin,
): Promise<string[]> {
  const planned = requests.map(({ format, file }) => ({
    format: formatOf(format),
    file: file === '-' ? file : resolve(file),
  }));
  const reasons: string[] = [];
  for (const { format, file } of planned.toSorted(sourceFirst)) {
    const reason = await writeOne({ run, origin }, format, file);
    if (reason !== null) reasons.push(reason);
  }
  if (reasons.length > 0) throw new ReportNotWritten(reasons.join('\n'));
  return planned.flatMap(({ file }) => (file === '-' ? [] : [file]));
}

/** Every other report can be made from the run itself, also later. */
function sourceFirst(one: { format: Format }, other: { format: Format }): number {
  return Number(other.format.name === 'json') - Number(one.format.name === 'json');
}

/** @returns why it could not be written; null if it was. */
async function writeOne(
  { run, origin }: { readonly run: Run; readonly origin: Origin | undefined },
  format: Format,
  file: string,
): Promise<string | null> {
  let text: string;
  try {
    text = format.render(run, origin);
  } catch (error) {
    return unrendered(format, file, error);
  }
  if (file !== '-') return writeWhole(file, text);
  screen.print(text, isSafe(format) ? 'document' : 'text');
  return null;
}

/** Annotations are commands, and the formats of JSON are escaped already. */
function isSafe({ name }: Format): boolean {
  return ['github', 'json', 'ctrf', 'har'].includes(name);
}

function unrendered({ name }: Format, file: string, cause: unknown): string {
  const came = cause instanceof Error ? cause.message : String(cause);
  return `Expected to write the report ${name} to ${file}, got: ${came}. The other reports are written: make this one again with \`spc report render\` and a newer version.`;
}

function formatOf(name: string): Format {
  const format = formats.find((each) => each.name === name);
  if (format) return format;
  const known = formats.map((each) => each.name).join(', ');
  throw new ReportNotWritten(
    `Expected a report format (${known}), got "${name}". Name one of these, as in --report json=run.json.`,
  );
}

/** @returns why it could not be written; null if it was. */
async function writeWhole(file: string, text: string): Promise<string | null> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    // A device or a pipe would be replaced by a file of its name.
    const place = (await isReplaceable(file)) ? beside : file;
    await writeFile(place, text);
    if (place === beside) await rename(beside, file);
    return null;
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    return unwritable(file, cause);
  }
}

function unwritable(file: string, cause: unknown): string {
  const came = cause instanceof Error ? cause.message : String(cause);
  const next = /^(ENOSPC|EDQUOT)\b/.test(came)
    ? 'Make room on that disk, or choose a file on another'
    : 'Choose a file in a folder that you may write to';
  return `Expected to write the report to ${file}, got: ${came}. ${next}.`;
}

async function isReplaceable(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found === null || found.isFile() || found.isDirectory();
}
