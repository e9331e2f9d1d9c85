import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hook } from '../hook.ts';
import type { Server } from '../state.ts';
import type { Submission } from '../submissions.ts';
import { VERIFICATION } from './verify.ts';

/** Tells every webhook of the partner that a verification was decided. Source: `docs/api.md#webhooks`. */
export async function announceDecision(server: Server, request: Submission): Promise<void> {
  // Stryker disable next-line ConditionalExpression: whether submissions send events is only recorded
  if (request.kind !== VERIFICATION || request.decidedAt === null) return;
  const event = server.conduct.event({
    event_id: randomUUID(),
    request_id: request.asked?.id ?? '',
    type: request.decision === 'accepted' ? 'vwsp_request.verified' : 'vwsp_request.canceled',
    created_at: writtenTime(request.decidedAt, server),
    ...(server.options.extraFields ? { version: 1 } : {}),
  });
  const body = JSON.stringify(event, null, server.options.eventJson === 'spaced' ? 2 : undefined);
  const hooks = [...server.hooks.values()].filter(
    (hook) => !hook.gone && server.conduct.isOwn(hook.clientId === request.clientId),
  );
  const sent = hooks.map((hook) => deliver(server, hook, body));
  if (server.options.eventDelay === 0) await Promise.all(sent);
}

function writtenTime(time: number, { options }: Server): string {
  const iso = new Date(time).toISOString();
  return options.eventTime === 'seconds' ? iso.replace(/\.\d+Z$/, 'Z') : iso.replace('Z', '217Z');
}

async function deliver(server: Server, hook: Hook, body: string): Promise<void> {
  const { options } = server;
  if (options.eventDelay > 0) await pause(options.eventDelay);
  const copies = options.events === 'twice' ? 2 : 1;
  // Stryker disable next-line EqualityOperator: an event may come twice
  for (let copy = 0; copy < copies; copy += 1) {
    await attempt(server, hook, body, options.eventRetries);
  }
}

/** @param pauses in seconds, before each repetition if this attempt fails too. */
async function attempt(
  server: Server,
  hook: Hook,
  body: string,
  pauses: readonly number[],
): Promise<void> {
  const { conduct, clock } = server;
  const timestamp = String(Math.floor(clock.now() / 1000));
  const signed = `${timestamp}.${conduct.signed(body)}`;
  const headers = {
    'content-type': conduct.eventType('application/json; charset=utf-8'),
    'X-TIMESTAMP': timestamp,
    'X-SIGNATURE': createHmac('sha256', secretOf(hook, clock.now())).update(signed).digest('hex'),
    // Stryker disable next-line StringLiteral: further headers are free
    'X-Signature-Version': '1',
  };
  const status = await posted(hook.url, headers, body);
  // Stryker disable next-line ConditionalExpression,BooleanLiteral: what a 410 leads to is only recorded
  if (status === 410) hook.gone = true;
  const [next, ...further] = pauses;
  // Stryker disable next-line all: whether a delivery that failed is repeated is an option
  if (next === undefined || hook.gone || (status !== null && status < 300)) return;
  server.undelivered.push({
    at: clock.now() + next * 1000,
    again: () => attempt(server, hook, body, further),
  });
}

/** The old secret still signs for a while, if the server lets it. */
function secretOf({ secret, former }: Hook, now: number): string {
  // Stryker disable next-line ConditionalExpression,EqualityOperator: for how long an old secret signs is an option
  return former !== undefined && now < former.until ? former.secret : secret;
}

/** Repeats the deliveries whose time has come. */
export async function deliverAgain(server: Server): Promise<void> {
  // Stryker disable next-line all: whether a delivery that failed is repeated is an option
  const due = server.undelivered.filter(({ at }) => at <= server.clock.now());
  for (const parcel of due) {
    server.undelivered.splice(server.undelivered.indexOf(parcel), 1);
    await parcel.again();
  }
}

/** Only to this machine, and nowhere after a redirect. */
async function posted(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number | null> {
  // Stryker disable next-line ConditionalExpression,Regex: the suite receives on this machine
  if (!/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) return null;
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}

/** Where the person goes on to; null if they stay. Source: `docs/api.md#verification`. */
export function returnAddress({ options, conduct }: Server, request: Submission): string | null {
  // Stryker disable next-line StringLiteral: every verification was asked for
  const { id, callback } = request.asked ?? { id: '', callback: '' };
  const returns = request.decision === 'accepted' || options.cancelReturns;
  // Stryker disable next-line all: asked for after a decision only; whether cancelling returns is an option, and an empty address leads nowhere
  if (callback === '' || request.decision === null || !returns) return null;
  if (!options.callbackExtras) return conduct.callback(callback);
  const url = new URL(callback);
  url.searchParams.append('request_id', id);
  return conduct.callback(url.href);
}
