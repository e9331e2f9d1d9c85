import type { Target } from '../../targets/target.ts';
import type { EntryOf } from '../ledger/entry.ts';
import type { CompleteOptions } from '../run/complete-options.ts';
import { isWhole } from '../verdict/assemble.ts';

/** What a ledger records of a run that arms checks: all that its report needs besides the findings. */
export function ledgerHeader({ profile }: Target, options: CompleteOptions): EntryOf<'run'> {
  const { runId, version, seed, examples, asOf, strict, pendingOk } = options;
  return {
    kind: 'run',
    run: runId,
    suite: { name: 'seekpass-conformance', version },
    target: { name: profile.name, baseUrl: profile.baseUrl, profile: options.profile ?? null },
    clientId: profile.auth.clientId,
    secondClientId: profile.secondClient?.clientId ?? null,
    idPrefix: profile.safety.idPrefix,
    seed,
    examples,
    asOf,
    startedAt: options.now().toISOString(),
    strict,
    pendingOk,
    whole: isWhole(options),
  };
}
