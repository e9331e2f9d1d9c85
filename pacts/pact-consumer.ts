import type { Interaction } from '../contracts/interactions/interaction.ts';
import { consumerName } from './recording/consumer-name.ts';
import { recordPart } from './recording/record-part.ts';

/** The consumer that records a pact. Its name must never change: brokers know it by its name. */
export interface Consumer {
  readonly consumer: string;
}

/**
 * Runs the consumer's own code against a server that answers as the interaction says.
 *
 * @param call gets the URL of that server and what it is to send; it must make exactly the request of the interaction.
 * @returns what `call` returned, to be asserted on.
 * @throws {PactMismatchError} if the request was not made, was another one, or further ones were made
 * @throws {MissingPeerError} if `@pact-foundation/pact` is not installed
 */
export type PactTest = <Sent, Result>(
  interaction: Interaction<Sent>,
  call: (baseUrl: string, sent: Sent) => Promise<Result>,
) => Promise<Result>;

/**
 * Makes the `pactTest` of one consumer.
 *
 * Run by itself, a test that calls it proves that the consumer makes the requests of the contract and understands the answers.
 * Run by `spc pact record`, it also leaves the interaction for the pact file, from any number of workers side by side.
 */
export function pactConsumer({ consumer }: Consumer): PactTest {
  return (interaction, call) => recordPart(consumer, interaction, call);
}

/**
 * The `pactTest` of the application around the working folder: the consumer is called as its `package.json` is.
 *
 * If that name may change, name the consumer with `pactConsumer`: for a broker a renamed consumer is another one.
 *
 * @throws {NoConsumerError} if no `package.json` has a name
 */
export const pactTest: PactTest = async (interaction, call) =>
  recordPart(await consumerName(process.cwd()), interaction, call);
