import type { OwnClock } from './clock.ts';
import type { EndUser } from './people.ts';
import type { Problem, Refusal } from './refusal.ts';
import type { PageKind } from './shown.ts';
import type { Naming, Submission, Submissions } from './submissions.ts';
import type { Fields } from './validation/objects.ts';

/** A fragment parameter of a link, before it is encoded. */
export type Parameter = [name: string, value: string];

/** What just happened to a request. `person` is null if nobody signed in. */
export interface Event {
  readonly kind: 'opened' | 'read' | 'repeated';
  readonly request: Submission;
  readonly person: EndUser | null;
}

/** A submission that this server refused. */
export interface RefusedSubmission {
  readonly kind: string;
  readonly body: string;
  readonly refusal: Refusal;
}

/** What a defect may reach. */
export interface Insides {
  readonly submissions: Submissions;
  readonly clock: OwnClock;
  /** The partner that the suite speaks for. */
  readonly clientId: string;
}

/** The places at which a defective server may act otherwise. Each function is given what an honest server does. */
export interface Conduct extends Naming {
  /** The bytes of a body as text. @throws {TypeError} if they are not UTF-8. */
  readonly decode: (body: Buffer) => string;
  /** The text of a body as JSON. @throws {SyntaxError} if it is not JSON. */
  readonly parse: (text: string) => unknown;
  problems(found: readonly Problem[], body: unknown, kind: string): readonly Problem[];
  /** Sees every refused submission. */
  refused(refused: RefusedSubmission, insides: Insides): void;
  parameters(honest: readonly Parameter[], request: Submission): readonly Parameter[];
  /** Sees every event, before the page or the answer is made. */
  happened(event: Event, insides: Insides): void;
  page(honest: PageKind, event: Event): PageKind;
  /** The ids of a bulk status request; null refuses the request. */
  statusIds(asked: readonly unknown[]): readonly string[] | null;
  entries(honest: readonly object[]): readonly object[];
  entry(honest: object, request: Submission): object;
  /** Whether a token request is read at all. */
  takesForm(form: URLSearchParams): boolean;
  scopes(granted: readonly string[]): readonly string[];
  replaces(honest: boolean, newer: Submission, older: Submission): boolean;
  held(honest: object, request: Submission): object;
  problemsV2(found: readonly Problem[], body: unknown, kind: string): readonly Problem[];
  /** The scope that asking for a verification needs; null if any token may ask. */
  askingScope(needed: string): string | null;
  /** The scopes that a batch needs. */
  batchScopes(needed: readonly string[]): readonly string[];
  addedV2(honest: Fields, request: Submission): object;
  /** The query of an upload link. */
  uploadQuery(honest: string): string;
  /** Why an upload is refused; null takes it. */
  uploadRefused(why: string | null): string | null;
  /** Under which key the result of a verification is looked for. */
  askedKey(key: string, all: ReadonlyMap<string, Submission>): string;
  /** `identity` is that of the person who opened the link. */
  result(honest: Fields, request: Submission, identity: object): object;
  callback(address: string): string;
  /** Whether a webhook is one of the partner. */
  isOwn(own: boolean): boolean;
  rotated(old: string, made: string): { readonly kept: string; readonly answered: string };
  event(honest: object): object;
  /** What of the body an event's signature covers. */
  signed(body: string): string;
  /** Under which content type an event is sent. */
  eventType(honest: string): string;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The server without any defect. */
export const honest: Conduct = {
  decode: (body) => strict.decode(body),
  parse: (text) => JSON.parse(text),
  problems: (found) => found,
  refused: () => undefined,
  idKey: (id) => id,
  content: (content) => content,
  parameters: (parameters) => parameters,
  happened: () => undefined,
  page: (shown) => shown,
  statusIds: (asked) => (asked.every((id) => typeof id === 'string') ? asked : null),
  entries: (entries) => entries,
  entry: (entry) => entry,
  takesForm: (form) => [...form.keys()].every((name) => new Set(form.getAll(name)).size === 1),
  scopes: (granted) => granted,
  replaces: (replaces) => replaces,
  held: (entry) => entry,
  problemsV2: (found) => found,
  askingScope: (needed) => needed,
  batchScopes: (needed) => needed,
  addedV2: (body) => body,
  uploadQuery: (query) => query,
  uploadRefused: (why) => why,
  askedKey: (key) => key,
  result: (body) => body,
  callback: (address) => address,
  isOwn: (own) => own,
  rotated: (_old, made) => ({ kept: made, answered: made }),
  event: (event) => event,
  signed: (body) => body,
  eventType: (honest) => honest,
};
