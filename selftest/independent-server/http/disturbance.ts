import type { Options } from '../options.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** One request in this many is refused; not a power of two, so that no rhythm of a caller meets it. */
const EVERY = 41;

/** A whole second is long for a test, so fewer are asked for it. */
const EVERY_SLOW = 311;

/** Turns a request away now and then; `answer` would have answered it. */
export function disturb(options: Options): (incoming: Incoming, answer: () => Reply) => Reply {
  const turnedAway = new Set<string>();
  const every = options.disturbance === '429 soon' ? EVERY_SLOW : EVERY;
  let seen = 0;
  return (incoming, answer) => {
    seen += 1;
    const { method, path, body } = incoming;
    const request = `${method} ${path} ${body.toString('latin1')}`;
    // No request is refused twice, otherwise three attempts could meet three refusals.
    if (options.disturbance === 'none' || seen % every !== 0 || turnedAway.has(request)) {
      return answer();
    }
    turnedAway.add(request);
    if (options.disturbance === '503 after the work') answer();
    return replies[options.disturbance]();
  };
}

const replies: Readonly<Record<Exclude<Options['disturbance'], 'none'>, () => Reply>> = {
  '429 now': () => busy(429, { 'retry-after': '0' }),
  '429 soon': () => busy(429, { 'retry-after': '1' }),
  '429 by date': () => busy(429, { 'retry-after': new Date().toUTCString() }),
  '503': () => busy(503, {}),
  '503 after the work': () => busy(503, { 'content-type': 'text/html' }),
};

function busy(status: number, headers: Readonly<Record<string, string>>): Reply {
  return { status, headers, body: '<h1>busy</h1>' };
}
