import { randomBytes } from 'node:crypto';
import { runSuite } from '../../harness/run-suite.ts';
import { jsonText } from '../../reports/json-text.ts';
import { rerunCommand } from '../../reports/rerun.ts';
import { screen } from '../../reports/screen.ts';
import { shellQuoted } from '../../reports/shell-quoted.ts';
import { clientRequirements } from '../../requirements/client/all.ts';
import { worstCode } from '../../results/exit-code.ts';
import type { Finding } from '../../results/finding.ts';
import type { Run } from '../../results/run.ts';
import { toDocument } from '../../results/to-document.ts';
import { suite } from '../../specs/all.ts';
import { type Interruption, watchInterruption } from '../interruption.ts';
import { launcher, thisCommand } from '../launcher.ts';
import { openNamedTarget } from '../open-target.ts';
import { readRun } from '../render/read-run.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { chosenFinding } from './chosen-finding.ts';
import { replayText } from './replay-text.ts';

/** The checks of a client are sessions that it plays, and no requests of ours. */
function isOfClient({ findings }: Run): boolean {
  return findings.some(({ requirement }) => Object.hasOwn(clientRequirements, requirement));
}

/** The options of `spc replay` as commander reads them. */
export interface ReplayFlags {
  readonly target?: string;
  readonly times: number;
  readonly json: boolean;
}

/**
 * Carries `spc replay` out and returns the exit code.
 *
 * @throws {UsageError} if the file holds no run or the run no such check. @throws {ProfileError} {UnsafeTargetError}
 */
export async function performReplay(
  file: string,
  name: string,
  flags: ReplayFlags,
): Promise<number> {
  const run = await readRun(file);
  if (isOfClient(run)) {
    throw new UsageError(
      `${file}: expected a run of \`${thisCommand()} run\`, got one of \`${thisCommand()} client\`; judge its journal again with \`${thisCommand()} client judge\``,
    );
  }
  const finding = chosenFinding(run, name);
  assertTargetNamed(file, run, flags);
  const interruption = watchInterruption((line) => screen.say(`\n${line}\n`));
  try {
    const runs: Run[] = [];
    for (let time = 0; time < flags.times && !interruption.signal.aborted; time += 1) {
      runs.push(await repeat(run, finding, flags, interruption));
    }
    const text = flags.json
      ? `${jsonText(runs.map(toDocument))}\n`
      : replayText(
          finding,
          runs.flatMap(({ findings }) => findings),
          rerunCommand(run, finding, {
            launcher: launcher(process.argv, process.env),
            runFile: file,
          }),
        );
    screen.print(text);
    return worstCode(runs.map(({ exitCode }) => exitCode));
  } finally {
    interruption.release();
  }
}

/** A profile loads code and takes secrets from the environment: which one is for the person at the keyboard to say. */
function assertTargetNamed(file: string, { target }: Run, flags: ReplayFlags): void {
  if (flags.target !== undefined || target.profile === null) return;
  throw new UsageError(
    `--target: expected the profile to repeat it on, got none, and ${file} is not asked for one; if you trust the profile it was made with, add -t ${shellQuoted(target.profile)}`,
  );
}

async function repeat(
  { seed, asOf, examples, faults: planted = [] }: Run,
  { check, path }: Finding,
  flags: ReplayFlags,
  { signal }: Interruption,
): Promise<Run> {
  const chosen = flags.target;
  // The faults of the embedded mock are names of a fixed list, so a stored document may choose them.
  const faults = chosen === undefined ? planted : [];
  const target = await openNamedTarget({ profile: chosen, seed, asOf, signal, faults });
  await using _ = { [Symbol.asyncDispose]: () => target.close() };
  return await runSuite(suite, target, {
    seed,
    asOf,
    examples,
    faults,
    only: [check],
    types: [],
    paths: new Map(path === null ? [] : [[check, path]]),
    shrinkAttempts: 0,
    evidence: 'all',
    profile: chosen ?? null,
    version,
    runId: randomBytes(4).toString('hex'),
    signal,
  });
}
