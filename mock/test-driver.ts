import type { Decision, DecisionPage, HeldCredential, Page } from '../contracts/test-control.ts';
import type { MockClient } from './clients.ts';
import { type MockRequests, mockRequests } from './journal/requests.ts';
import type { Mock } from './mock.ts';

/** An end user of the mock: a new person, who has given no consent and has no mobile app. */
export interface MockPerson {
  /** Opens a link, by default signed in. The first person who opens it signed in owns what it leads to. */
  visit(link: string, options?: { readonly signedIn?: boolean }): Promise<Page>;
  /** Consents on the page of a link. Opens it first if it was not opened. */
  accept(link: string): Promise<DecisionPage>;
  /** Declines on the page of a link. Opens it first if it was not opened. */
  cancel(link: string): Promise<DecisionPage>;
  /** Signs in to the mobile app: without it, documents are deleted 48 hours after consent. */
  signInToApp(): Promise<void>;
  /** The accepted credentials that the account holds, oldest first. */
  credentials(): Promise<readonly HeldCredential[]>;
}

/** What a partner's test does with a mock beside sending it requests. */
export interface TestDriver {
  /** The partner to ask for tokens as. */
  readonly client: MockClient;
  /** A second partner, which sees nothing of the first. */
  readonly otherClient: MockClient;
  readonly clock: {
    now(): Date;
    /** Moves the mock's time forward and returns the new time: tokens expire, links end, documents are deleted. */
    advance(by: {
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
    }): Date;
  };
  newPerson(): Promise<MockPerson>;
  /** What the mock has been asked so far. */
  readonly requests: MockRequests;
  /** Forgets submissions, tokens and people; the time stays. */
  reset(): void;
}

/** Drives a mock through its test control, in process. */
export function testDriver(mock: Mock): TestDriver {
  const { control, clock } = mock;
  const [client, otherClient] = mock.clients;
  const post = (path: string, body: unknown) =>
    control.request(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    client,
    otherClient,
    clock: {
      now: () => clock.now(),
      advance: ({ hours = 0, minutes = 0, seconds = 0 }) =>
        clock.advance(hours * 3600 + minutes * 60 + seconds),
    },
    newPerson: async () => {
      const { person_id } = await answered<{ person_id: string }>(post('/people', {}));
      return person(control, post, `/people/${person_id}`);
    },
    requests: mockRequests(mock.journal),
    reset: () => mock.reset(),
  };
}

type Post = (path: string, body: unknown) => Response | Promise<Response>;

function person(control: Mock['control'], post: Post, at: string): MockPerson {
  const decide = async (redirect_uri: string, decision: Decision) =>
    (await answered<{ page: DecisionPage }>(post(`${at}/consent`, { redirect_uri, decision })))
      .page;
  return {
    visit: async (redirect_uri, { signedIn = true } = {}) => {
      const visit = post(`${at}/visit`, { redirect_uri, sign_in: signedIn });
      return (await answered<{ page: Page }>(visit)).page;
    },
    accept: (link) => decide(link, 'accept'),
    cancel: (link) => decide(link, 'cancel'),
    signInToApp: async () => {
      await post(`${at}/app-sign-in`, {});
    },
    credentials: async () => {
      const held = control.request(`${at}/credentials`);
      return (await answered<{ credentials: HeldCredential[] }>(held)).credentials;
    },
  };
}

/** @throws {Error} with the message of test control if it refuses, such as for a person from before a reset */
async function answered<Body>(asked: Response | Promise<Response>): Promise<Body> {
  const answer = await asked;
  const body = (await answer.json()) as Body & { readonly error?: string };
  if (!answer.ok) throw new Error(`the mock refused: ${body.error}`);
  return body;
}
