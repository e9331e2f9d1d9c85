import type { SignatureFault } from '../contracts/event-signature.ts';

/** One request that arrived at a mailbox. */
export interface Delivery {
  readonly method: string;
  /** The path and query as they came. */
  readonly path: string;
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The bytes as they came, before anything parsed them; cut at 64 KiB. */
  readonly body: Uint8Array;
  readonly isCut: boolean;
  /** When it arrived, in milliseconds of a clock that never goes back. */
  readonly at: number;
  /** What is wrong with its signature under the secret of the mailbox; null for nothing, absent without a secret. */
  readonly signatureFault?: SignatureFault | null;
}

/** What a mailbox answers: a status, a redirect to another address, or nothing until the sender gives up. */
export type Answering = number | { readonly redirect: string } | 'silence';

/** An address that nothing but one webhook or one callback knows. */
export interface Mailbox {
  readonly url: string;
  /** What `reopen` finds it by. Not part of its address, so that a sender cannot read it. */
  readonly handle: string;
  /** What arrived so far, the oldest first. An inbox elsewhere is looked into by `waitFor`. */
  readonly deliveries: readonly Delivery[];
  /** Answers the next deliveries with these, in turn, and then as usual with 200. */
  answerWith(...answers: readonly Answering[]): Promise<void>;
  /** Answers the first delivery whose body has this text with a status, also if other deliveries arrive first. */
  refuseOnce(text: string, status: number): Promise<void>;
  /** Judges the signature of each further delivery under this secret. The timestamp is judged by nobody here. */
  judgeBy(secret: string): Promise<void>;
  /**
   * The first delivery that fits: one that has arrived, or else the next.
   *
   * @param signal ends the wait early, as closing the receiver does.
   * @returns null if none came in time.
   */
  waitFor(
    fits: (delivery: Delivery) => boolean,
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<Delivery | null>;
}

/** Where what the target sends arrives. */
export interface Receiver {
  /** Opens a mailbox with an address of its own. @param suffix follows the unguessable path: more path, or a query. */
  open(suffix?: string): Promise<Mailbox>;
  /** A mailbox that was opened before; for an inbox, perhaps by another process. Null if it is gone. */
  reopen(handle: string): Promise<Mailbox | null>;
  /** Deliveries to addresses that no mailbox has. */
  readonly strays: readonly Pick<Delivery, 'method' | 'path'>[];
  /** Ends what waits for a delivery, too. */
  close(): Promise<void>;
}

/** The value of a header of a delivery; undefined if there is none. */
export function headerOf({ headers }: Pick<Delivery, 'headers'>, name: string): string | undefined {
  return headers.find(([each]) => each === name)?.[1];
}
