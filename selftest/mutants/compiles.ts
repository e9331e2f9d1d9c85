import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** A module as a mutant leaves it. */
export interface MutatedModule {
  readonly id: string;
  /** From the root of the project. */
  readonly file: string;
  readonly text: string;
}

/**
 * What the compiler has against changed modules: the first error of each that it refuses, by id.
 *
 * Each becomes a new file beside its module, and all of them are compiled at once.
 *
 * @throws {Error} if the compiler cannot be started
 */
export async function refusedByCompiler(
  root: string,
  changed: readonly MutatedModule[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(changed.map((each) => [copyName(each), each]));
  const folder = await mkdtemp(path.resolve(root, '.mutants-'));
  try {
    for (const [name, { text }] of names) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await writeFile(path.join(folder, 'tsconfig.json'), settings([...names.keys()]));
    const said = (await compile(folder)).matchAll(/^(\S+)\(\d+,\d+\): error (.+)$/gm);
    const errors = [...said].toReversed().flatMap(([, name = '', error = '']) => {
      const refused = names.get(path.normalize(name));
      return refused === undefined ? [] : [[refused.id, error] as const];
    });
    return new Map(errors);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function copyName({ file, id }: MutatedModule): string {
  return path.join(path.dirname(file), `mutant-${id}.ts`);
}

/** What a copy imports is found beside its module: for the compiler the two folders are one. */
function settings(files: readonly string[]): string {
  return JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: { rootDir: '..', rootDirs: ['.', '..'], pretty: false, declaration: false },
    include: [],
    files,
  });
}

async function compile(cwd: string): Promise<string> {
  const child = spawn('tsc', ['--project', '.'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), started(child)]);
  return said;
}

function started(child: ReturnType<typeof spawn>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.on('spawn', resolve).on('error', reject);
  return promise;
}
