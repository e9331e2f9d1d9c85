import type { Behaviour, Change } from '../behaviour.ts';
import type { MockClient } from '../clients.ts';
import type { Random } from '../random.ts';
import type { OutgoingEvent, PlannedDelivery } from './outgoing-event.ts';

/** What a call of the Partner API, or a request to an upload link, is for. */
export type CallKind = 'token' | 'submit' | 'status' | 'statuses' | 'result' | 'upload' | 'other';

/** A call whose answer a scene may change. */
export interface SceneCall {
  readonly kind: CallKind;
  readonly path: string;
  readonly query: string;
  /** The body as text; empty for an upload. */
  readonly text: string;
  readonly authorization: string | null;
  readonly accepts: string;
  /** How many calls of this kind came while the scene was on, this one included. */
  readonly nth: number;
  /** Scheme, host and port of the request. */
  readonly origin: string;
  /** The same of the second origin; null if there is none. */
  readonly otherOrigin: string | null;
  /** Milliseconds since 1970 on the mock's clock. */
  readonly now: number;
  /** Drawn from the seed of the mock. */
  readonly random: Random;
  /** What the scene remembers while it is on. */
  readonly memory: Map<string, unknown>;
}

/** An answer in place of the mock's own. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** What a scene does to a call. */
export type Disturbance =
  /** The mock does nothing, and this is answered. */
  | { readonly does: 'answer'; readonly answer: PlainAnswer }
  /** The mock does its work, and this is answered. */
  | { readonly does: 'rewrite'; readonly rewrite: (own: PlainAnswer) => PlainAnswer }
  /** The connection is closed, before or after the mock has done its work. */
  | { readonly does: 'drop'; readonly stored: boolean }
  /** Nothing is ever answered. */
  | { readonly does: 'hang' }
  | { readonly does: 'wait'; readonly milliseconds: number };

/** A verification whose link a person has opened. */
export interface OpenedVerification {
  readonly callbackUrl: string;
  readonly requestId: string;
  readonly random: Random;
  readonly memory: Map<string, unknown>;
}

/** A call of a callback address that no decision led to. */
export interface StrangeReturn {
  readonly url: string;
  /** What is unusual about it. */
  readonly says: string;
}

/** How a sound client ends in a scene: with 0, with another code, or as it likes. */
export type Ending = 'zero' | 'not zero' | 'free';

/** A provocation with a name: something that may happen to a client, and that it should be ready for. */
export interface Scene {
  /** Lower case with hyphens, unique and permanent. */
  readonly name: string;
  /** What the mock does, in one sentence. */
  readonly says: string;
  /** The rules for clients that it lets one see. */
  readonly rules: readonly string[];
  /** The journeys of a client in which it shows something. */
  readonly journeys: readonly string[];
  readonly ends: Ending;
  /** Functions in place of those of the mock, made once each time the scene is switched on. */
  readonly change?: (behaviour: Behaviour, random: Random) => Change;
  /** What the scene does to a call of the Partner API; undefined leaves it alone. */
  readonly disturb?: (call: SceneCall) => Disturbance | undefined;
  /** What the scene does to a request to an upload link; undefined leaves it alone. */
  readonly disturbUpload?: (call: SceneCall) => Disturbance | undefined;
  /** Who comes to a callback address although no decision leads there. */
  readonly strangers?: (opened: OpenedVerification) => readonly StrangeReturn[];
  /** What is sent to a webhook in place of an event: rounds one after another, those of one round at once. */
  readonly events?: (outgoing: OutgoingEvent) => readonly (readonly PlannedDelivery[])[];
  /** Another client in place of the mock's first one. */
  readonly client?: (client: MockClient) => MockClient;
  /** Whether the mock's certificate is signed by no known authority. */
  readonly untrusted?: true;
}

/** A scene with the usual journey and ending, unless they are given. */
export function scene(given: Partial<Scene> & Pick<Scene, 'name' | 'says' | 'rules'>): Scene {
  return { journeys: ['submit'], ends: 'zero', ...given };
}
