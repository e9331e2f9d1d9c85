import type { Suite } from '../../harness/check/suite.ts';
import { reservedPeople } from '../../harness/deferred/reserved-people.ts';
import type { Ledger } from '../../harness/ledger/open-ledger.ts';
import type { RunEvent, RunOptions } from '../../harness/run/run-options.ts';
import { runSuite } from '../../harness/run-suite.ts';
import { renderConsole } from '../../reports/console.ts';
import { renderJson } from '../../reports/json.ts';
import { screen } from '../../reports/screen.ts';
import { writeReports } from '../../reports/write.ts';
import type { Run } from '../../results/run.ts';
import type { Target } from '../../targets/target.ts';
import { wantsColour } from '../colour.ts';
import { appendStepSummary, githubReports } from '../github-actions.ts';
import { type Interruption, watchInterruption } from '../interruption.ts';
import { isEmbeddedMock, openNamedTarget } from '../open-target.ts';
import { originOf, withDocument } from '../origin.ts';
import { shownPath } from '../shown-path.ts';
import { version } from '../version.ts';
import { assertWritable } from '../writable.ts';
import { afterCrash } from './after-crash.ts';
import { dropUnshown } from './drop-unshown.ts';
import type { RunFlags } from './flags.ts';
import { countMoves } from './moved-clock.ts';
import { progressDisplay } from './progress-display.ts';
import type { RunRequest } from './run-request.ts';
import { resolvedSelection } from './selection.ts';

/**
 * Carries `spc run` out and returns its exit code.
 *
 * @throws {UsageError} {ProfileError} {UnsafeTargetError} before the first request to the Partner API.
 */
export async function performRun(flags: RunFlags, request: RunRequest): Promise<number> {
  await assertWritable(request.reports.map(({ file }) => file));
  const interruption = watchInterruption(
    (line) => screen.say(`\n${line}\n`),
    flags.maxTime ?? null,
  );
  try {
    const { signal } = interruption;
    const ledger = await ledgerOf(flags, request.runId);
    await using _ledger = { [Symbol.asyncDispose]: async () => ledger?.close() };
    const pictures = new Set<string>();
    const reserved = reservedPeople(ledger?.entries ?? []);
    const { target: profile, out, iKnowThisIsProduction: productionIsMeant } = flags;
    // At the same time the embedded mock starts on a thread of its own, which takes as long as loading the checks.
    const [target, { suite }] = await Promise.all([
      openNamedTarget({
        profile,
        ...request,
        signal,
        loadsMeanwhile: true,
        out,
        pictures,
        productionIsMeant,
        reserved,
      }),
      import('../../specs/all.ts'),
    ]);
    await using opened = new AsyncDisposableStack();
    opened.defer(() => target.close());
    const selection = resolvedSelection(suite, target.profile, request);
    const order = { ...request, ...selection };
    const counted = countMoves(target);
    const run = await runOn(suite, counted.target, flags, order, interruption, ledger);
    // Before the reports are made, which take 25 MB: the thread of the embedded mock holds 40 MB.
    const closed = isEmbeddedMock(flags.target) ? opened.disposeAsync() : null;
    await Promise.allSettled([closed]);
    await deliver(run, flags, request, pictures);
    // If it could not be closed, the reports are written all the same.
    await closed;
    const moved = isEmbeddedMock(flags.target) ? null : counted.sentence();
    if (moved !== null) screen.say(`${moved}\n`);
    return run.exitCode;
  } finally {
    interruption.release();
  }
}

/** The embedded mock needs neither a ledger nor the profiles, which take time to load. */
async function ledgerOf(flags: RunFlags, runId: string): Promise<Ledger | null> {
  if (isEmbeddedMock(flags.target)) return null;
  const { ledgerFor } = await import('./ledger-for.ts');
  return ledgerFor(flags.target, flags, runId);
}

async function runOn(
  suite: Suite,
  target: Target,
  flags: RunFlags,
  request: RunRequest,
  interruption: Interruption,
  ledger: Ledger | null,
): Promise<Run> {
  const { name, baseUrl } = target.profile;
  screen.say(
    `${name} at ${baseUrl}${flags.iKnowThisIsProduction ? ' · production: read-only' : ''} · seed ${request.seed} · run id ${request.runId} · Ctrl-C ends early, with a report\n`,
  );
  const progress = progressDisplay({
    isTTY: process.stderr.isTTY && process.env.TERM !== 'dumb',
    columns: process.stderr.columns,
    write: screen.draw,
  });
  const options: RunOptions = {
    ...request,
    profile: flags.target ?? null,
    version,
    ...(ledger !== null && { ledger }),
    signal: interruption.signal,
    onEvent: (event) => {
      progress.show(event);
      if (flags.bail && isBroken(event, request.strict)) interruption.end(BAILED);
    },
  };
  try {
    return afterCrash(await runSuite(suite, target, options), interruption.uncaught(), target);
  } finally {
    progress.end();
  }
}

const BAILED = 'a rule is broken, and --bail ends the run with the first';

function isBroken(event: RunEvent, strict: boolean): boolean {
  if (event.kind !== 'finding') return false;
  const { verdict, known } = event.finding;
  return known === undefined && (verdict === 'fail' || (strict && verdict === 'warn'));
}

async function deliver(
  run: Run,
  { json, out }: RunFlags,
  { reports }: RunRequest,
  pictures: ReadonlySet<string>,
): Promise<void> {
  const { stdout, env } = process;
  const asked = withDocument(run, reports, out);
  const origin = originOf(asked, process.argv, env);
  const style = { colour: wantsColour(stdout, env), width: stdout.columns ?? 100, origin };
  screen.print(json ? renderJson(run) : renderConsole(run, style), json ? 'document' : 'text');
  const all = [...asked, ...githubReports(asked, json, env)];
  const written = await writeReports(run, all, origin);
  await appendStepSummary(run, env, origin);
  await dropUnshown(out, run, pictures);
  const places = written.map(shownPath);
  (json ? screen.say : screen.print)(`reports  ${places.join(' · ')}\n`);
}
