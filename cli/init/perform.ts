import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { screen } from '../../reports/screen.ts';
import { shellQuoted } from '../../reports/shell-quoted.ts';
import { thisCommand } from '../launcher.ts';
import { shownPath } from '../shown-path.ts';
import { UsageError } from '../usage-error.ts';
import { answersFrom } from './answers.ts';
import type { Choices } from './choices.ts';
import { ciFiles, type NewFile } from './ci-file.ts';
import type { InitFlags } from './flags.ts';
import { profileText, variables } from './profile-text.ts';

/** Carries `spc init` out. @throws {UsageError} if an answer is missing, or a file exists; then none is written. */
export async function performInit(flags: InitFlags): Promise<number> {
  const files = filesFor(await asked(flags)).map(({ path, text }) => ({
    path: join(flags.out, path),
    text,
  }));
  await assertNew(files);
  for (const file of files) await writeNew(file);
  const [profile] = files;
  const places = files.map(({ path }) => `  ${shownPath(path)}`);
  const named = shellQuoted(profile?.path ?? '');
  screen.print(
    `Written:\n${places.join('\n')}\n\nNext:\n${variables.map((name) => `  export ${name}=...`).join('\n')}\n  ${thisCommand()} doctor ${named}\n  ${thisCommand()} run ${named}\n`,
  );
  return 0;
}

async function asked(flags: InitFlags): Promise<Choices> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return answersFrom(flags, null);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await answersFrom(flags, (question) => terminal.question(question));
  } finally {
    terminal.close();
  }
}

function filesFor(answers: Choices): readonly NewFile[] {
  const profile = `${answers.name}.target.yaml`;
  const lines = variables.map((name) => `${name}=`);
  const hint = '# Copy it to .env, which must not be committed, and fill it in.';
  return [
    { path: profile, text: profileText(answers) },
    { path: '.env.example', text: `${hint}\n${lines.join('\n')}\n` },
    ...ciFiles(answers.ci, profile),
  ];
}

async function assertNew(files: readonly NewFile[]): Promise<void> {
  for (const { path } of files) {
    const found = await lstat(path).catch(() => null);
    if (found !== null) throw occupied(path);
  }
}

/** Between the look and the writing, another process may have made the file: `wx` leaves it as it is. */
async function writeNew({ path, text }: NewFile): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw occupied(path);
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${path}: expected a place for a new file, got ${why}; name another with --out`,
      { cause: error },
    );
  }
}

function occupied(path: string): UsageError {
  return new UsageError(
    `${path}: expected no such file yet, got one, which is never overwritten; move it, or choose --name or --out`,
  );
}
