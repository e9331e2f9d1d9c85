import type { Behaviour, Change } from '../../mock/behaviour.ts';

/** An answer on its way to the socket. */
export interface WireAnswer {
  readonly status: number;
  /** In the order and spelling in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Changes how an answer is written. @param asked the request: equal for one that is sent again. */
export type Wire = (answer: WireAnswer, asked: string) => WireAnswer;

/** One way in which a correct implementation may differ from the mock. */
export interface Variant {
  readonly name: string;
  /** The difference in one sentence. */
  readonly says: string;
  /** Rules of basis A that this implementation does not follow, as it may. */
  readonly warns?: readonly string[];
  /** Functions in place of the mock's own. */
  readonly apply?: (honest: Behaviour) => Change;
  /** Called once for each server. */
  readonly wire?: () => Wire;
  /** Milliseconds that every answer of the Partner API takes longer. */
  readonly delayMs?: number;
}
