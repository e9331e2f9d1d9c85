import { writeFile } from 'node:fs/promises';
import { playAll } from '../../clients/drive/play-all.ts';
import type { PlayedSession } from '../../clients/drive/play-session.ts';
import { writeSessions } from '../../clients/session/session-file.ts';
import { clientRun } from '../../clients/verdict/client-run.ts';
import { doubtfulSessions } from '../../clients/verdict/doubtful-sessions.ts';
import { clearLine, screen } from '../../reports/screen.ts';
import type { Problem } from '../../results/run.ts';
import { watchInterruption } from '../interruption.ts';
import { reportRequests } from '../report-requests.ts';
import { today } from '../today.ts';
import { assertWritable } from '../writable.ts';
import { chosenScenes, commandsOf } from './chosen.ts';
import { deliver } from './deliver.ts';
import type { ClientFlags } from './flags.ts';
import { effectOf, jobsFor, openFollowing } from './followed.ts';
import { clientFileOf, judgeOptions } from './run-options.ts';

/**
 * Carries `spc client` out and returns the exit code of its verdict.
 *
 * @throws {UsageError} {ProfileError} {CommandError} before or instead of a verdict
 */
export async function performClient(
  command: readonly string[],
  flags: ClientFlags,
): Promise<number> {
  const file = await clientFileOf(flags);
  const scenes = chosenScenes(flags.scenes ?? ['all']);
  const isFollowed = flags.follow !== undefined;
  const commands = commandsOf(command, file, flags.journeys ?? ['all'], isFollowed);
  const shown =
    command.length > 0 ? command.join(' ') : (file.command ?? 'the commands of the profile');
  const options = judgeOptions(flags, file, shown);
  await assertPlaces(flags);
  const following = await openFollowing(flags, file);
  const interruption = watchInterruption((line) => screen.say(`\n${line}\n`));
  try {
    screen.say(
      `${options.name}: ${shown} · seed ${options.seed} · Ctrl-C ends early, with a report\n`,
    );
    const played = await playAll({
      commands,
      scenes,
      jobs: jobsFor(following, flags.jobs),
      seed: options.seed,
      asOf: today(),
      limitMs: flags.limit * 1000,
      callMs: file.limits.callMs,
      resultWithinMs: file.limits.resultWithinMs,
      hideScene: flags.hideScene,
      documentHosts: file.documentHosts ?? [],
      effect: effectOf(flags, file),
      ...(following && { follow: following }),
      signal: interruption.signal,
      onEnd: (done, all) => showProgress(done, all),
      doubtful: (sessions) => doubtfulSessions(sessions, options),
      onAgain: (names) =>
        screen.say(`played again, as a busy machine could be to blame: ${names.join(', ')}\n`),
    });
    const sessions = played.map(({ session }) => session);
    if (flags.journal !== undefined) await writeFile(flags.journal, writeSessions(sessions));
    const run = clientRun(sessions, {
      ...options,
      finishedAt: new Date(),
      lastOutput: lastOutput(played),
      problems: interruption.signal.aborted ? [interrupted] : [],
    });
    await deliver(run, flags);
    showOutput(played);
    return run.exitCode;
  } finally {
    interruption.release();
    await following?.walker.close();
  }
}

/** @throws {UsageError} before anything is played that could not be written */
async function assertPlaces({ journal, report = [], out }: ClientFlags): Promise<void> {
  await assertWritable(reportRequests(report, out).map(({ file }) => file));
  if (journal === undefined) return;
  await assertWritable([journal], { what: 'a journal', options: '--journal' });
}

const interrupted: Problem = {
  kind: 'interrupted',
  message: 'the run was interrupted before every session had been played',
  remedy: 'run it again and let it end',
};

function showProgress(done: number, all: number): void {
  const { stderr } = process;
  if (stderr.isTTY)
    screen.draw(`${clearLine}${done} of ${all} sessions${done === all ? clearLine : ''}`);
  else if (done === all) screen.say(`${all} sessions\n`);
}

/** The last lines that the client wrote in the first session that failed. */
function lastOutput(played: readonly PlayedSession[]): string {
  const failed = played.find(({ session }) => session.ended?.exitCode !== 0) ?? played[0];
  return (failed?.tail ?? '').trim().split('\n').slice(-5).join('\n');
}

/** Shows the output of a client that failed without a provocation; it is not stored. */
function showOutput(played: readonly PlayedSession[]): void {
  const failed = played.filter(
    ({ session: { scene, ended } }) =>
      scene === 'plain' && ![0, 77].includes(ended?.exitCode ?? -1),
  );
  for (const { session, tail } of failed.slice(0, 2)) {
    screen.say(
      `\nthe end of what the client wrote in the journey ${session.journey}:\n${tail.trim()}\n`,
    );
  }
}
