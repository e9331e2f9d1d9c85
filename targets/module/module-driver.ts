import { z } from 'zod';
import type { Person } from '../../contracts/test-control.ts';
import type { ModulePeople, Profile } from '../../profiles/profile.ts';
import type { Channel } from '../channel.ts';
import type { Clock } from '../drivers.ts';
import type { Connections } from '../http/connections.ts';
import { type PeopleSession, sessionWithoutPeople } from '../people-session.ts';
import type { Redactor } from '../redaction.ts';
import { driverFetch } from './driver-fetch.ts';
import { moduleSession } from './module-session.ts';
import { type ModuleHost, performCall } from './perform-call.ts';

/** A call may need several requests: it gets this many times the deadline of one. */
const REQUESTS_OF_A_CALL = 10;

/** Drives one target by a module of its owner. */
export interface ModuleDriver {
  /**
   * Opens people for one check, who are the check's own until it ends.
   *
   * @param fresh whether it needs people with no consent given, no mobile app and an empty account.
   */
  open(channel: Channel, fresh: boolean): PeopleSession;
  /** @param moved is called after every move: what depended on the old time, such as a token, is stale then. */
  clock(channel: Channel, moved: () => void): Clock;
  close(): Promise<void>;
}

/** What the driver shares with the other drivers of its target. */
export interface ModuleNetwork {
  readonly redactor: Redactor;
  readonly connections: Connections;
}

/** Makes the driver; the module is not called before the first action. */
export function createModuleDriver(
  profile: Profile,
  { file, module, capabilities }: ModulePeople,
  { lines, reserved }: { readonly lines: ModuleNetwork; readonly reserved: readonly Person[] },
): ModuleDriver {
  const taken = { held: new Set<Person>(), suspended: new Set(reserved) };
  const host = stageOf(profile, file, lines);
  return {
    open: (channel, fresh) => {
      if (!capabilities.includes('people')) return sessionWithoutPeople();
      return moduleSession(host, module, channel, taken, fresh);
    },
    clock: (channel, moved) => ({
      now: () =>
        performCall(host, channel, {
          name: 'now',
          url: profile.baseUrl,
          given: {},
          answers: z.date(),
          act: (at) => module.now?.(at),
        }),
      advance: async (seconds) => {
        try {
          return await performCall(host, channel, {
            name: 'advance',
            url: profile.baseUrl,
            given: { seconds },
            answers: z.date(),
            act: (at) => module.advance?.(seconds, at),
          });
        } finally {
          // Also after a failure: the move may have happened and only its answer been lost.
          moved();
        }
      },
    }),
    close: async () => {
      await module.close?.();
    },
  };
}

function stageOf(
  { baseUrl, linkBaseUrl, auth, limits, safety }: Profile,
  file: string,
  { redactor, connections }: ModuleNetwork,
): ModuleHost {
  const network = { connections, redactor, allowHosts: safety.allowHosts };
  return {
    file,
    base: linkBaseUrl,
    redactor,
    deadlineMs: limits.requestTimeoutMs * REQUESTS_OF_A_CALL,
    contextFor: (channel) => ({
      baseUrl,
      linkBaseUrl,
      clientId: auth.clientId,
      signal: channel.signal,
      fetch: (url, init) => driverFetch(network, channel, url, init),
      secret: (text) => redactor.register(text),
      note: (words) => channel.record(noted(channel.step(), baseUrl, redactor.redact(words))),
    }),
  };
}

/** Words of the module: nothing that the target said. */
function noted(step: string, url: string, words: string) {
  const request = { method: 'note', url, headers: {}, body: words };
  return { via: 'driver', step, request, response: null, failure: null, durationMs: 0 } as const;
}
