import type { ProviderState } from '../provider-states.ts';
import type { Matcher, Template } from './template.ts';

/** A request as a consumer sends it. Header names are in lower case; the content type follows from the body. */
export interface InteractionRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string | Matcher;
  readonly headers: Readonly<Record<string, string | Matcher>>;
  /** The fields of a form, or JSON; absent if nothing is sent. */
  readonly body?:
    | { readonly form: Readonly<Record<string, string | Matcher>> }
    | { readonly json: Template };
}

/** What a consumer relies on in the answer, and nothing more. */
export interface InteractionResponse {
  /** One status, or any of several, of which the first is the example. */
  readonly status: number | readonly [number, ...number[]];
  readonly headers?: Readonly<Record<string, string | Matcher>>;
  readonly json?: Template;
}

/**
 * One request with the response that a consumer relies on, as data.
 *
 * `Sent` is the value that the consumer's own code sends; the code makes the rest of the request itself.
 */
export interface Interaction<Sent = unknown> {
  /** What happens, in words; unique among the interactions of a consumer. */
  readonly description: string;
  /** The provider states that must hold before, in this order. */
  readonly states: readonly ProviderState[];
  readonly sent: Sent;
  readonly request: InteractionRequest;
  readonly response: InteractionResponse;
}
