import { join, resolve } from 'node:path';
import { suggest } from '../contracts/nearest-word.ts';
import { formats } from '../reports/formats.ts';
import type { ReportRequest } from '../reports/write.ts';
import { UsageError } from './usage-error.ts';

/** What is written if nothing is asked for. */
const usual = ['json', 'html', 'junit', 'markdown'];

/**
 * The reports that `--report` asks for: `FORMAT` goes into the output folder, `FORMAT=FILE` into that file.
 *
 * @throws {UsageError} for an unknown format, an empty file name, or one file for two formats.
 */
export function reportRequests(wishes: readonly string[], folder: string): ReportRequest[] {
  const requests = (wishes.length === 0 ? usual : wishes).map((wish) => requestOf(wish, folder));
  for (const [place, { file, format }] of requests.entries()) {
    const other = requests.findIndex((each) => resolve(each.file) === resolve(file));
    if (other === place) continue;
    throw new UsageError(
      `--report: expected a file for each report, got ${file} for both ${requests[other]?.format} and ${format}; name another file for one of them`,
    );
  }
  return requests;
}

function requestOf(wish: string, folder: string): ReportRequest {
  const [name = '', ...rest] = wish.split('=');
  const file = rest.join('=');
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw unknownFormat(name);
  if (rest.length > 0 && file === '') {
    throw new UsageError(
      `--report ${wish}: expected a file after the equals sign, got nothing; write ${name} alone to have it in ${folder}`,
    );
  }
  return { format: name, file: file === '' ? join(folder, format.defaultFile) : file };
}

function unknownFormat(name: string): UsageError {
  const names = formats.map((each) => each.name);
  return new UsageError(
    `--report: expected one of ${names.join(', ')}, got \`${name}\`${suggest(name, names)}; write it as in --report json=run.json`,
  );
}
