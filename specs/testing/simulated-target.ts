import type { Command } from '../../generators/histories.ts';
import type { Moment } from '../../harness/check/step.ts';
import type { CommandResult } from '../reuse/command-result.ts';
import { linkTo } from './answers.ts';

/** How the simulated target behaves; the defaults follow the documents literally. */
export interface Conduct {
  /** Seconds for which an id keeps its request. */
  readonly held: number;
  /** A repeat restarts the time. */
  readonly sliding: boolean;
  /** An accepted or cancelled request is renewed by a repeat, at once. */
  readonly renewsCancelled: boolean;
  /** A new request gets a content of its own. */
  readonly newContent: boolean;
  /** The link of a request that was renewed stays open. */
  readonly oldLinkLives: boolean;
  /** Each person who opens a link is asked for consent. */
  readonly strangersSeeConsent: boolean;
  /** A link shows the consent page to people who have not signed in. */
  readonly withoutSignIn: boolean;
  /** An accepted link asks for consent again. */
  readonly forgetsConsent: boolean;
}

export const BY_THE_LETTER: Conduct = {
  held: 48 * 3600,
  sliding: false,
  renewsCancelled: false,
  newContent: true,
  oldLinkLives: false,
  strangersSeeConsent: false,
  withoutSignIn: false,
  forgetsConsent: false,
};

interface Request {
  readonly link: string;
  since: number;
  owner: number | null;
  state: 'pending' | 'accepted' | 'cancelled';
}

/** The answers to a history on a target of this conduct, and the time of each. */
export function simulate(commands: readonly Command[], conduct: Conduct) {
  const requests: Request[] = [newRequest(0, 0)];
  let now = 0;
  const answers = commands.map((command) => {
    if (command.kind === 'wait') now += command.seconds;
    const moment: Moment = { earliest: now, latest: now };
    return { moment, happened: perform(command, requests, now, conduct) };
  });
  return { first: requests[0]?.link ?? '', answers };
}

function newRequest(number: number, since: number, content = number): Request {
  return { link: `${linkTo(`${content}`)}&n=${number}`, since, owner: null, state: 'pending' };
}

function perform(
  command: Command,
  requests: Request[],
  now: number,
  conduct: Conduct,
): CommandResult {
  if (command.kind === 'wait') return { link: null, page: null, shown: 'time' };
  if (command.kind === 'repeat') {
    const { link } = repeat(requests, now, conduct);
    return { link, page: null, shown: '201' };
  }
  const request = (command.link === 'first' ? requests[0] : requests.at(-1)) as Request;
  const gone = request !== requests.at(-1) && !conduct.oldLinkLives;
  const expired = request.state === 'pending' && now - request.since >= conduct.held;
  const page =
    gone || (expired && !conduct.oldLinkLives) ? 'error' : open(command, request, conduct);
  return { link: null, page, shown: `the ${page} page` };
}

function repeat(requests: Request[], now: number, conduct: Conduct): Request {
  const current = requests.at(-1) as Request;
  const over = now - current.since >= conduct.held;
  if (over || (current.state === 'cancelled' && conduct.renewsCancelled)) {
    const made = newRequest(requests.length, now, conduct.newContent ? requests.length : 0);
    requests.push(made);
    return made;
  }
  if (conduct.sliding) current.since = now;
  return current;
}

function open(
  command: Exclude<Command, { kind: 'wait' | 'repeat' }>,
  request: Request,
  conduct: Conduct,
): string {
  if (command.kind === 'visit' && !command.signIn) {
    return conduct.withoutSignIn ? 'consent' : 'sign-in';
  }
  request.owner ??= command.person;
  if (request.owner !== command.person) return conduct.strangersSeeConsent ? 'consent' : 'error';
  if (request.state === 'cancelled') return 'error';
  if (command.kind === 'accept') request.state = 'accepted';
  if (command.kind === 'cancel' && request.state === 'pending') request.state = 'cancelled';
  if (command.kind === 'cancel') return request.state === 'cancelled' ? 'canceled' : 'error';
  return request.state === 'accepted' && !conduct.forgetsConsent ? 'credential' : 'consent';
}
