import { hash } from 'node:crypto';
import type { Exchange } from '../../results/exchange.ts';
import type { Target } from '../../targets/target.ts';
import { idSource } from '../check/ids.ts';
import { type AnyPayload, createPartner } from '../check/partner.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** The step that a control's exchanges are filed under. */
export const CONTROL_STEP = 'control';

/** The proof that a payload is accepted without the fault, and what was exchanged for it. */
export interface Control {
  /** `held` where the payload was accepted. */
  readonly outcome: Outcome;
  readonly exchanges: readonly Exchange[];
}

/** The positive controls of one run: each base payload is submitted once, under an id of its own. */
export interface Controls {
  of(payload: AnyPayload): Promise<Control>;
}

export function createControls(
  target: Target,
  run: { readonly idPrefix: string; readonly runId: string; readonly seed: number },
  signal: AbortSignal,
): Controls {
  const made = new Map<string, Promise<Control>>();
  const submit = async (payload: AnyPayload, purpose: string): Promise<Control> => {
    const exchanges: Exchange[] = [];
    const session = target.session(
      (exchange) => exchanges.push(exchange),
      () => CONTROL_STEP,
      signal,
    );
    try {
      await createPartner(session.partner, idSource(run, purpose)).submit(payload);
      return { outcome: { kind: 'held' }, exchanges };
    } catch (thrown) {
      return { outcome: outcomeOf(thrown, signal), exchanges };
    }
  };
  return {
    of: (payload) => {
      const purpose = `control ${hash('sha256', JSON.stringify(payload))}`;
      const control = made.get(purpose) ?? submit(payload, purpose);
      made.set(purpose, control);
      return control;
    },
  };
}
