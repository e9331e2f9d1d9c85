import { hash } from 'node:crypto';
import type { Exchange } from '../../results/exchange.ts';
import type { Target } from '../../targets/target.ts';
import { type AddRequest, isAddRequest } from '../check/add-request.ts';
import { idSource } from '../check/ids.ts';
import type { Outcome } from '../check/outcome.ts';
import { type AnyPayload, createPartner } from '../check/partner.ts';
import { createPartnerV2 } from '../check/partner-v2.ts';
import { payloadText } from '../check/payload-text.ts';
import { outcomeOf } from './outcome.ts';

/** The step that the exchanges of a baseline are filed under. */
export const BASELINE_STEP = 'baseline';

/** The proof that a payload is accepted without the fault, and what was exchanged for it. */
export interface Baseline {
  /** `held` if the payload was accepted. */
  readonly outcome: Outcome;
  readonly exchanges: readonly Exchange[];
}

/** The baselines of one run: each base payload is submitted once, under its own id. */
export interface Baselines {
  /** Submits the payload, or returns the baseline that an equal payload already has. A refusal or an error is its outcome. */
  of(payload: AnyPayload | AddRequest): Promise<Baseline>;
}

/**
 * Makes the baselines of a run; nothing is sent before the first is asked for.
 *
 * @param run what ids are derived from, so that the same seed sends the same ids
 * @param signal ends submissions early; their baselines then have the outcome of an interruption
 */
export function createBaselines(
  target: Target,
  run: { readonly idPrefix: string; readonly runId: string; readonly seed: number },
  signal: AbortSignal,
): Baselines {
  const made = new Map<string, Promise<Baseline>>();
  const submit = async (payload: AnyPayload | AddRequest, purpose: string): Promise<Baseline> => {
    const exchanges: Exchange[] = [];
    const session = target.session({
      record: (exchange) => exchanges.push(exchange),
      step: BASELINE_STEP,
      mark: { run: run.runId, check: 'baseline' },
      signal,
    });
    try {
      const ids = idSource(run, purpose);
      if (isAddRequest(payload)) {
        await createPartnerV2(session.partner, ids, target.profile).submit(payload);
      } else await createPartner(session.partner, ids).submit(payload);
      return { outcome: { kind: 'held' }, exchanges };
    } catch (thrown) {
      return { outcome: outcomeOf(thrown, signal), exchanges };
    }
  };
  return {
    of: (payload) => {
      const text = payloadText(payload);
      const baseline = made.get(text) ?? submit(payload, `baseline ${hash('sha256', text)}`);
      made.set(text, baseline);
      return baseline;
    },
  };
}
