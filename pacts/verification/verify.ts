import type { Target } from '../../targets/target.ts';
import type { PactFile, PactInteraction } from '../pact-file.ts';
import { openProviderProxy, type ProviderProxy, stateKey } from './provider-proxy.ts';
import { runVerifier } from './run-verifier.ts';
import { complaints, type InteractionVerdict, type VerifierReport } from './verdicts.ts';

/** A pact to verify; a pending one is verified too, but its failures do not count. */
export interface PactToVerify {
  readonly pact: PactFile;
  readonly pending: boolean;
}

/**
 * Verifies a target against a pact and returns one verdict for each interaction, in the order of the file.
 *
 * @throws {TransportError} if the target could not be reached
 * @throws {AuthenticationError} if it grants no token at all
 * @throws {BudgetError} if the profile's limits are used up before the pact's end
 * @throws {MissingPeerError} if Pact's verifier is not installed
 */
export async function verifyPact(
  target: Target,
  { pact, pending }: PactToVerify,
  verifier: typeof runVerifier = runVerifier,
): Promise<readonly InteractionVerdict[]> {
  const session = target.session({ step: 'provider state' });
  await using proxy = await openProviderProxy({ target, session });
  const { requestTimeoutMs } = target.profile.limits;
  // A state may take several requests of its own.
  const report = await verifier(numbered(pact), proxy, requestTimeoutMs * 10);
  const lost = proxy.lost();
  if (lost !== null) throw lost;
  const redact = (text: string) => target.redact(text);
  return pact.interactions.map((interaction, place) => ({
    consumer: pact.consumer.name,
    description: interaction.description,
    states: statesOf(interaction).map(({ name }) => name),
    pending: pending || interaction.pending === true,
    ...judge(interaction, numberOf(interaction, place), report, { proxy, redact }),
  }));
}

/**
 * The pact as the verifier gets it: a description may occur twice, under different states, and the report goes by
 * descriptions. Which interactions are pending is counted here, not there.
 */
function numbered(pact: PactFile): PactFile {
  const interactions = pact.interactions.map((interaction, place) => ({
    ...interaction,
    description: numberOf(interaction, place),
    pending: false,
  }));
  return { ...pact, interactions };
}

function numberOf({ description }: PactInteraction, place: number): string {
  return `${place + 1}: ${description}`;
}

function judge(
  interaction: PactInteraction,
  description: string,
  report: VerifierReport,
  { proxy, redact }: { readonly proxy: ProviderProxy; readonly redact: (text: string) => string },
): Pick<InteractionVerdict, 'verdict' | 'messages'> {
  const refused = statesOf(interaction).flatMap(({ name, params }) => {
    const reason = proxy.refusals.get(stateKey(name, params));
    return reason === undefined ? [] : [`"${name}": ${redact(reason)}`];
  });
  if (refused.length > 0) return { verdict: 'could-not-run', messages: refused };
  const results = report.interactionResults.filter((one) => one.description === description);
  if (results.length === 0) {
    return { verdict: 'could-not-run', messages: ["Pact's verifier left it out"] };
  }
  if (results.every(({ result }) => result === 'OK')) return { verdict: 'pass', messages: [] };
  return { verdict: 'fail', messages: complaints(report, description).map(redact) };
}

function statesOf({ providerStates, providerState }: PactInteraction) {
  const old = providerState === undefined ? [] : [{ name: providerState, params: {} }];
  return providerStates ?? old;
}
