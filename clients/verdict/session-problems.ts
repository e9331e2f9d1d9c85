import type { Problem } from '../../results/run.ts';
import type { ClientSession } from '../session/session.ts';
import { isStalled, RUN_CALMLY } from '../session/stalled.ts';

/** The exit code of a command that does not have the journey. */
const NO_SUCH_JOURNEY = 77;

/** Scenes in which the API behaves as documented. */
const undisturbed: readonly string[] = ['plain', 'update', 'window-passed'];

/** What makes a run incomplete: commands that failed without a reason, did not end in time, or sent nothing. */
export function sessionProblems(sessions: readonly ClientSession[]): Problem[] {
  return sessions.flatMap((session) => {
    const why = reason(session);
    if (why === null) return [];
    const message = `the journey ${session.journey} in the scene ${session.scene} ${why.happened}`;
    return [{ kind: 'client', message, remedy: isStalled(session) ? RUN_CALMLY : why.remedy }];
  });
}

function reason({ scene, ended, entries, followed }: ClientSession) {
  if (ended === null || ended.exitCode === NO_SUCH_JOURNEY) return null;
  if (ended.overLimit && followed !== null) {
    return {
      happened: 'was stopped: its people did not reach a link in time',
      remedy: 'check that the application listens at `entry`, or give it more time with --limit',
    };
  }
  if (ended.overLimit && scene !== 'answer-late') {
    return {
      happened: 'was stopped: its time limit was over',
      remedy: 'let every call have a time limit, or give the client more time with --limit',
    };
  }
  if (!undisturbed.includes(scene)) return null;
  if (ended.exitCode !== 0 && followed !== null) {
    return {
      happened:
        'brought no person from the entry page to a link, although the scene disturbs nothing',
      remedy: `open \`entry\` by hand against \`spc mock\`; ${followed === 'redirects' ? 'a page that needs a script or a press of its button needs --follow browser' : 'the page leads on by itself, or has exactly one button'}`,
    };
  }
  if (ended.exitCode !== 0) {
    return {
      happened: `ended with ${ended.exitCode ?? ended.signal}, although the scene disturbs nothing`,
      remedy: `run it by hand against \`spc mock\`; a client without this journey ends with ${NO_SUCH_JOURNEY}`,
    };
  }
  return entries.some((entry) => entry.kind === 'call' && entry.path.startsWith('/api/'))
    ? null
    : {
        happened: 'ended with 0 and sent nothing',
        remedy: `let a client without this journey end with ${NO_SUCH_JOURNEY}`,
      };
}
