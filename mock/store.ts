import type { Fields } from '../contracts/credentials/define.ts';
import type { Upload } from './store/upload.ts';
import type { Webhook } from './store/webhook.ts';

/** One credential request: what a partner sent once, and what became of it. Times are in milliseconds. */
export interface Submission {
  /** The request id that the link carries as `content`. */
  readonly content: string;
  /** The link as first answered. */
  readonly link: string;
  readonly clientId: string;
  /** The partner's own id. */
  readonly id: string;
  readonly type: string;
  /** Null for a batch, whose link names none. */
  readonly documentType: string | null;
  /** `data.credential` or `fields` as it was sent. */
  readonly credential: Fields;
  /** Null without a document. An upload becomes the document. */
  document: unknown;
  /** The API version that it was sent through. */
  readonly version: 1 | 2;
  /** What a batch holds; empty for any other request. Each item shares the link of its batch. */
  readonly items: readonly Submission[];
  /** Its place among the items of its batch; null for any other. */
  readonly place: number | null;
  /** Set for a request that asks the person for a credential instead of giving one. */
  readonly verification: Verification | null;
  submittedAt: number;
  /** The person it is associated with. */
  owner: string | null;
  decision: Decision | null;
  decidedAt: number | null;
}

/** What a verification has beside the request that it is. */
interface Verification {
  readonly callbackUrl: string | null;
  /** What the person showed when they accepted. */
  shown: Fields | null;
  /** A word that took the place of `verified` later, such as `unshared`. */
  laterStatus: string | null;
}

/** What a person may answer to the consent prompt. */
export type Decision = 'accepted' | 'canceled';

/** An end user with what their account holds. */
export interface Person {
  readonly id: string;
  /** Null for a person of test control, who signs in without a password. */
  readonly email: string | null;
  readonly password: string | null;
  /** When they first signed in to the mobile app. */
  appSignInAt: number | null;
  held: readonly Submission[];
  /** Who they are: what a verification shows until they accept a digital identity. */
  readonly identity: Fields;
}

/** Everything that a reset forgets. */
export interface Store {
  /** The latest submission by partner and id. */
  readonly byKey: Map<string, Submission>;
  readonly byContent: Map<string, Submission>;
  /** Upload links by the random part of their path. */
  readonly uploads: Map<string, Upload>;
  readonly webhooks: Map<string, Webhook>;
  readonly people: Map<string, Person>;
  readonly byEmail: Map<string, Person>;
  /** Who is signed in with which browser, and the links opened there. */
  readonly sessions: Map<string, Session>;
}

/** One browser that has the session cookie. */
export interface Session {
  readonly id: string;
  person: string | null;
  /** The links opened in this browser, by the handle that stands for them in page addresses. */
  readonly links: Map<string, string>;
  /** The whole addresses of the same links, as the browser opened them. */
  readonly opened: Map<string, { readonly link: string; readonly framed: boolean }>;
}

/** An empty memory. */
export function createStore(): Store {
  return {
    byKey: new Map(),
    byContent: new Map(),
    uploads: new Map(),
    webhooks: new Map(),
    people: new Map(),
    byEmail: new Map(),
    sessions: new Map(),
  };
}
