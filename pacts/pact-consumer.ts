import type { Interaction } from '../contracts/interactions/interaction.ts';
import { type OwnSubmission, withOwnPayload } from '../contracts/interactions/own-payload.ts';
import { consumerName } from './recording/consumer-name.ts';
import { recordPart } from './recording/record-part.ts';

/** The consumer that records a pact. Its name must never change: brokers know it by its name. */
export interface Consumer {
  readonly consumer: string;
}

/** The consumer's own code: it gets the URL of the server, and what it is to send. */
type Call<Sent, Result> = (baseUrl: string, sent: Sent) => Promise<Result>;

/** Runs the consumer's own code against a server that answers as the interaction says. */
export interface PactTest {
  /**
   * With the sample of the contract.
   *
   * @param call must make exactly the request of the interaction.
   * @returns what `call` returned, to be asserted on.
   * @throws {PactMismatchError} if the request was not made, was another one, or further ones were made
   * @throws {MissingPeerError} if `@pact-foundation/pact` is not installed
   */
  <Sent, Result>(interaction: Interaction<Sent>, call: Call<Sent, Result>): Promise<Result>;
  /**
   * With a submission of the consumer's own, so that its mapping from its own data is what the pact is recorded from. The
   * contract pins it by forms and types, and demands no fixed sample.
   *
   * @param own what the consumer's mapping makes of a record; it must be the same each time, as a pact is.
   * @throws {OwnPayloadError} if the contract refuses it, or the interaction is about a refused content
   * @throws {PactMismatchError} if `call` sends anything else
   */
  <Own extends OwnSubmission, Result>(
    interaction: Interaction<OwnSubmission>,
    own: Own,
    call: Call<Own, Result>,
  ): Promise<Result>;
}

/**
 * Makes the `pactTest` of one consumer.
 *
 * Run by itself, a test that calls it proves that the consumer makes the requests of the contract and understands the answers.
 * Run by `spc pact record`, it also leaves the interaction for the pact file, from any number of workers side by side.
 */
export function pactConsumer({ consumer }: Consumer): PactTest {
  return pactTestOf(async () => consumer);
}

/**
 * The `pactTest` of the application around the working folder: the consumer is called as its `package.json` is.
 *
 * If that name may change, name the consumer with `pactConsumer`: for a broker a renamed consumer is another one.
 *
 * @throws {NoConsumerError} if no `package.json` has a name
 */
export const pactTest: PactTest = pactTestOf(() => consumerName(process.cwd()));

/** Makes one from the name of its consumer. */
function pactTestOf(name: () => Promise<string>): PactTest {
  const play = async (
    interaction: Interaction<OwnSubmission>,
    ownOrCall: OwnSubmission | Call<OwnSubmission, unknown>,
    call: Call<OwnSubmission, unknown> = nothing,
  ): Promise<unknown> => {
    const consumer = await name();
    if (typeof ownOrCall === 'function') return recordPart(consumer, interaction, ownOrCall);
    return recordPart(consumer, withOwnPayload(interaction, ownOrCall), call);
  };
  return play as PactTest;
}

/** A test without a call makes no request, which the pact reports. */
async function nothing(): Promise<void> {}
