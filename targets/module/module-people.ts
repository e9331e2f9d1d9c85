import { z } from 'zod';
import {
  decisionPage,
  heldCredential,
  type Person,
  page,
  person as personId,
} from '../../contracts/test-control.ts';
import type { DriverModule, LeaseRequest } from '../../profiles/driver-module.ts';
import type { Channel } from '../channel.ts';
import type { People } from '../drivers.ts';
import { type ModuleCall, type ModuleHost, performCall } from './perform-call.ts';

/** What the people of a driver module do, for one check. */
export interface ModulePeople {
  readonly people: Omit<People, 'lease'> & {
    readonly lease: (wanted: LeaseRequest) => Promise<Person>;
  };
  /** Gives a person back, if the module has `release`. A failure is recorded as evidence only. */
  readonly release: (person: Person) => Promise<void>;
}

/** Asks a driver module for everything that people do. */
export function modulePeople(
  host: ModuleHost,
  module: DriverModule,
  channel: Channel,
): ModulePeople {
  const call = <T>(asked: ModuleCall<T>): Promise<T> => performCall(host, channel, asked);
  const url = host.base;
  return {
    people: {
      lease: ({ fresh, taken }) =>
        call({
          name: 'lease',
          url,
          given: { fresh, taken: taken.length },
          answers: personId,
          act: (at) => module.lease?.({ fresh, taken }, at),
        }),
      visit: (person, link, { signIn = true } = {}) =>
        call({
          name: 'visit',
          url: link,
          given: { person, signIn },
          answers: page,
          act: (at) => module.visit?.(person, link, { signIn }, at),
        }),
      decide: (person, link, decision) =>
        call({
          name: 'decide',
          url: link,
          given: { person, decision },
          answers: decisionPage,
          act: (at) => module.decide?.(person, link, decision, at),
        }),
      appSignIn: async (person) => {
        await call({
          name: 'appSignIn',
          url,
          given: { person },
          answers: z.unknown(),
          act: (at) => module.appSignIn?.(person, at),
        });
      },
      credentials: (person) =>
        call({
          name: 'credentials',
          url,
          given: { person },
          answers: z.array(heldCredential),
          act: (at) => module.credentials?.(person, at),
        }),
    },
    release: async (person) => {
      if (module.release === undefined) return;
      await call({
        name: 'release',
        url,
        given: { person },
        answers: z.unknown(),
        act: (at) => module.release?.(person, at),
      }).catch(() => {});
    },
  };
}
