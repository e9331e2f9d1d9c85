import type { Command } from 'commander';
import type { Broker, BrokerAuth } from '../../pacts/broker/broker.ts';
import { UsageError } from '../usage-error.ts';

/** What every command that talks to a broker takes. */
export interface BrokerFlags {
  readonly broker?: string;
  readonly json: boolean;
}

/** Adds the option that names the broker. Secrets come from the environment alone. */
export function withBroker(command: Command): Command {
  return command
    .option('--broker <url>', 'the Pact Broker; default: PACT_BROKER_BASE_URL')
    .option('--json', 'print the outcome as JSON', false)
    .addHelpText(
      'after',
      `
Environment:
  PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD`,
    );
}

/** Connects to the broker of the command line. @throws {UsageError} where none is named. @throws {BrokerError} */
export async function connectNamed(
  { broker }: Pick<BrokerFlags, 'broker'>,
  env: NodeJS.ProcessEnv,
): Promise<Broker> {
  const url = broker ?? env.PACT_BROKER_BASE_URL;
  if (url === undefined || URL.parse(url) === null) {
    throw new UsageError(
      `--broker: expected the URL of a Pact Broker, got ${url ?? 'none'}; name it there or in PACT_BROKER_BASE_URL`,
    );
  }
  const { connectBroker } = await import('../../pacts/broker/broker.ts');
  return connectBroker(url, authOf(env));
}

function authOf(env: NodeJS.ProcessEnv): BrokerAuth {
  const { PACT_BROKER_TOKEN: token, PACT_BROKER_USERNAME: username } = env;
  if (token) return { kind: 'bearer', token };
  if (!username) return { kind: 'none' };
  return { kind: 'basic', username, password: env.PACT_BROKER_PASSWORD ?? '' };
}
