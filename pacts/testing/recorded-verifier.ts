import type { PactFile, PactInteraction } from '../pact-file.ts';
import type { runVerifier } from '../verification/run-verifier.ts';
import type { VerifierReport } from '../verification/verdicts.ts';

/** A mismatch as Pact's verifier reports it (recorded with pact-cli 18.1.2). */
export type Mismatch = NonNullable<
  VerifierReport['errors'][number]['mismatch']['mismatches']
>[number];

/** What a report says of one interaction: what differed, nothing if it passed, null if the report leaves it out. */
export type InteractionReport = (place: number) => readonly Mismatch[] | null;

/** What the verifier reports if a provider state could not be arranged. */
const UNARRANGED = {
  type: 'error',
  message: 'One or more of the setup state change handlers has failed',
};

/**
 * Stands in for Pact's verifier without its process: it has the states of every interaction arranged, plays none of them,
 * and reports what was recorded.
 */
export function recordedVerifier(recorded: InteractionReport = () => []): typeof runVerifier {
  return async (pact, { stateUrl }) => {
    const report: VerifierReport = { interactionResults: [], errors: [] };
    for (const [place, interaction] of pact.interactions.entries()) {
      const mismatches = recorded(place);
      if (mismatches === null) continue;
      const isArranged = await arrange(stateUrl, interaction);
      const mismatch = isArranged
        ? { type: 'mismatches', mismatches: [...mismatches] }
        : UNARRANGED;
      const isOk = isArranged && mismatches.length === 0;
      const { description } = interaction;
      report.interactionResults.push({ description, result: isOk ? 'OK' : 'Error' });
      if (!isOk) report.errors.push({ interaction: titleOf(pact, interaction), mismatch });
    }
    return report;
  };
}

async function arrange(url: string, { providerStates = [] }: PactInteraction): Promise<boolean> {
  for (const { name, params } of providerStates) {
    const body = JSON.stringify({ state: name, params, action: 'setup' });
    if (!(await fetch(url, { method: 'POST', body })).ok) return false;
  }
  return true;
}

function titleOf({ consumer, provider }: PactFile, interaction: PactInteraction): string {
  const states = (interaction.providerStates ?? []).map(({ name }) => name).join(' And ');
  return `Verifying a pact between ${consumer.name} and ${provider.name} Given ${states} - ${interaction.description}`;
}
