import { readRedirectLink } from '../../contracts/redirect-link.ts';
import type { Command } from '../../generators/histories.ts';
import type { Submitted } from '../../harness/check/partner.ts';
import type { Moment } from '../../harness/check/step.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { CommandResult, Fault } from './command-result.ts';
import { describeHistory } from './describe-history.ts';
import { judgeDecision, judgeVisit } from './page-model.ts';
import { ageOf, begin, type RequestLifetime } from './request-lifetime.ts';

/**
 * Follows a history and compares each answer with what the documents allow at that point.
 *
 * If they do not decide (a sliding window, a cancelled id, an accepted one after 48 hours) every answer is allowed, and
 * the model continues from the answer that came. Source: `docs/api.md#the-same-id-again`.
 *
 * @throws {Violation} at the first answer that is not allowed, with the history that led to it.
 */
export function expectAllowed(
  submit: Submitted,
  commands: readonly Command[],
  happened: (index: number) => CommandResult,
  timeOf: (index: number | null) => Moment | undefined,
): void {
  const lives: RequestLifetime[] = [
    begin(submit.link, contentIn(submit.link), timeOf(null) ?? STANDING),
  ];
  for (const [index, command] of commands.entries()) {
    if (command.kind === 'wait') continue;
    const outcome = happened(index);
    const fault = judge(command, outcome, lives, timeOf(index) ?? STANDING);
    if (fault === null) continue;
    const history = describeHistory(commands.slice(0, index + 1));
    const message = `${history}: expected ${fault.expected}, got ${outcome.link ?? outcome.shown}`;
    throw fault.basis === 'A' ? new Violation(message, { basis: 'A' }) : new Violation(message);
  }
}

/** A target without a clock lets no time pass between steps. */
const STANDING: Moment = { earliest: 0, latest: 0 };

function judge(
  command: Exclude<Command, { kind: 'wait' }>,
  outcome: CommandResult,
  lives: RequestLifetime[],
  now: Moment,
): Fault | null {
  if (command.kind === 'repeat') return judgeRepeat(outcome, lives, now);
  const life = (command.link === 'first' ? lives[0] : lives.at(-1)) as RequestLifetime;
  const superseded = life !== lives.at(-1);
  return command.kind === 'visit'
    ? judgeVisit(life, command, String(outcome.page), now, consented(lives, command.person))
    : judgeDecision(life, command, String(outcome.page), now, superseded);
}

function consented(lives: readonly RequestLifetime[], person: number): boolean {
  return lives.some(({ owner, state }) => owner === person && state === 'accepted');
}

function judgeRepeat({ link }: CommandResult, lives: RequestLifetime[], now: Moment): Fault | null {
  const life = lives.at(-1) as RequestLifetime;
  const age = ageOf(life, now);
  const usable = life.state === 'pending' || life.state === 'accepted';
  if (link === null) {
    return usable && age === 'alive'
      ? { expected: `the original link ${life.link}`, basis: 'D' }
      : mustRenew(life, age);
  }
  if (link === life.link) {
    if (life.state === 'pending' && age === 'expired') return mustRenew(life, age);
    life.touched = now;
    return null;
  }
  if (usable && age === 'alive') return { expected: `the original link ${life.link}`, basis: 'D' };
  const content = contentIn(link);
  if (lives.some((earlier) => earlier.content === content)) {
    return { expected: 'a content that this id never had', basis: 'D' };
  }
  lives.push(begin(link, content, now));
  return null;
}

/** Only a pending request without a repeat ends for certain: for a claimed one the documents are less clear. */
function mustRenew({ state, owner }: RequestLifetime, age: string): Fault | null {
  if (state !== 'pending' || age !== 'expired') return null;
  return { expected: 'a new credential request', basis: owner === null ? 'D' : 'A' };
}

function contentIn(link: string): string {
  return readRedirectLink(link)?.parameters.get('content') ?? link;
}
