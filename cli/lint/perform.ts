import { credentialTypesV2, credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { suggest } from '../../contracts/nearest-word.ts';
import { type LintResult, lint } from '../../lint/lint.ts';
import { jsonText } from '../../reports/json-text.ts';
import { screen } from '../../reports/screen.ts';
import { UsageError } from '../usage-error.ts';
import type { LintFlags, LintFormat } from './flags.ts';
import { lintGithub } from './lint-github.ts';
import { lintJunit } from './lint-junit.ts';
import { lintSarif } from './lint-sarif.ts';
import { lintText } from './lint-text.ts';
import { problemsOf } from './problems.ts';
import { readSources } from './sources.ts';

/**
 * Judges files and prints what it found: 0 clean, 1 an error or, with `--strict`, a warning, 2 a file is not JSON.
 *
 * @throws {UsageError} for an unknown type or a file that cannot be read.
 */
export async function performLint(places: readonly string[], flags: LintFlags): Promise<number> {
  assertKnown(flags.type);
  const sources = await readSources(places, process.stdin);
  const linted = lint(sources, flags.type);
  const exitCode = exitCodeOf(linted, flags.strict);
  const format = flags.json ? 'json' : flags.format;
  const rendered = printers[format]({
    linted,
    files: sources.length,
    exitCode,
    strict: flags.strict,
  });
  if (format === 'text') screen.print(rendered);
  else screen.print(rendered, 'document');
  for (const { file, line, column, message } of linted.unreadable) {
    screen.say(
      `${file}:${line}:${column}: expected JSON or JSON lines with payloads, got: ${message}\n`,
    );
  }
  return exitCode;
}

interface LintOutcome {
  readonly linted: LintResult;
  /** How many were read. */
  readonly files: number;
  readonly exitCode: number;
  readonly strict: boolean;
}

const printers: Readonly<Record<LintFormat, (judged: LintOutcome) => string>> = {
  text: ({ linted }) =>
    linted.payloads > 0 || linted.unreadable.length === 0 ? lintText(linted) : '',
  json: ({ linted, files, exitCode }) => `${jsonText({ files, ...linted, exitCode })}\n`,
  github: ({ linted, strict }) => lintGithub(problemsOf(linted, strict)),
  sarif: ({ linted, strict }) => lintSarif(problemsOf(linted, strict)),
  junit: ({ linted, strict }) => lintJunit(problemsOf(linted, strict), linted.payloads),
};

function exitCodeOf({ findings, unreadable }: LintResult, strict: boolean): number {
  if (unreadable.length > 0) return 2;
  return findings.some(({ level }) => strict || level === 'error') ? 1 : 0;
}

function assertKnown(type: string | undefined): void {
  if (type === undefined || credentialTypeV2(type) !== undefined) return;
  const names = credentialTypesV2.map(({ name }) => name);
  throw new UsageError(
    `--type: expected one of ${names.join(', ')}, got \`${type}\`${suggest(type, names)}`,
  );
}
