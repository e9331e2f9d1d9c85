import { randomUUID } from 'node:crypto';
import { TransportError } from '../../targets/errors/transport-error.ts';
import type { Session, Target } from '../../targets/target.ts';
import { clockLine } from './clock.ts';
import { fine, type Line, problem } from './line.ts';
import { receiverLine } from './receiver.ts';
import { badTokenLine, unknownIdLine } from './status.ts';
import { clientLine, examineTokens } from './tokens.ts';

/** Looks at the Partner API: one token per scope, and the status of an id that does not exist. */
export async function* examinePartner(target: Target, signal: AbortSignal): AsyncGenerator<Line> {
  const session = target.session({ step: 'doctor', signal });
  try {
    yield* look(target, session);
  } catch (error) {
    if (signal.aborted) throw error;
    if (!(error instanceof TransportError)) throw error;
    yield problem('Partner API', error.message, 'look at the target, then run the doctor again', 5);
  }
}

async function* look(target: Target, session: Session): AsyncGenerator<Line> {
  const { profile } = target;
  const { partner, secondPartner } = session;
  const sent = Date.now();
  const { lines, token, answer } = await examineTokens(partner, profile.credentialTypes);
  yield* lines;
  yield clockLine({
    ours: sent,
    header: readDate(answer?.headers.date),
    deferred: target.serverClock !== null,
    simulated: (await target.clock?.now())?.getTime() ?? null,
  });
  const id = `${profile.safety.idPrefix}doctor-${randomUUID()}`;
  yield await badTokenLine(partner, id);
  const expected = profile.assume.unknownStatusId;
  yield token === null
    ? fine('status API', 'skipped: no token', 'skipped')
    : await unknownIdLine(partner, id, { token, expected });
  yield secondPartner === null
    ? fine('second client', 'none: the rules that keep two partners apart will be left out', 'note')
    : await clientLine(secondPartner);
  yield await receiverLine(target, session);
}

function readDate(header: string | undefined): number | null {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? null : time;
}
