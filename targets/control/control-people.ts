import { z } from 'zod';
import {
  type DecisionPage,
  decisionPage,
  type HeldCredential,
  heldCredential,
  type Page,
  page,
  person as personId,
} from '../../contracts/test-control.ts';
import type { People } from '../drivers.ts';
import type { HttpChannel } from '../http/capture.ts';
import type { ControlCall, ControlDriver } from './control-driver.ts';

const leased = z.object({ person_id: personId });
const visited = z.object({ page, text: z.string().exactOptional() });
const decided = z.object({ page: decisionPage, return_to: z.string().exactOptional() });
const held = z.object({ credentials: z.array(heldCredential) });

/** People that test control makes and drives. */
export function controlPeople(control: ControlDriver, channel: HttpChannel): People {
  const post = <T>(path: string, body: unknown, answers: z.ZodType<T>): Promise<T> =>
    control.call({ method: 'POST', path, body, answers, repeat: true }, channel);
  const returned = new Map<string, string>();
  const shown = new Map<string, string>();
  return {
    decisionsOpen: true,
    shownTo: (person) => shown.get(person) ?? null,
    returnedTo: (person) => returned.get(person) ?? null,
    lease: async () => (await post('/people', {}, leased)).person_id,
    visit: async (person, link, options): Promise<Page> => {
      const body = { redirect_uri: link, sign_in: options?.signIn ?? true };
      const { page, text } = await post(`${at(person)}/visit`, body, visited);
      if (text === undefined) shown.delete(person);
      else shown.set(person, text);
      return page;
    },
    decide: async (person, link, decision): Promise<DecisionPage> => {
      const body = { redirect_uri: link, decision };
      const path = `${at(person)}/consent`;
      // Not repeated: a decision that was taken already may be answered by another page.
      const call = { method: 'POST', path, body, answers: decided } as const;
      const { page: next, return_to } = await control.call(call, channel);
      if (return_to !== undefined) returned.set(person, return_to);
      return next;
    },
    appSignIn: async (person) => {
      await post(`${at(person)}/app-sign-in`, {}, z.unknown());
    },
    credentials: async (person): Promise<readonly HeldCredential[]> =>
      (await control.call(credentialsOf(person), channel)).credentials,
  };
}

function at(person: string): string {
  return `/people/${encodeURIComponent(person)}`;
}

function credentialsOf(person: string): ControlCall<z.infer<typeof held>> {
  return { method: 'GET', path: `${at(person)}/credentials`, answers: held };
}
