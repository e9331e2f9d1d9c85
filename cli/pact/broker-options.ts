import type { Command } from 'commander';
import type { BrokerAuth } from '../../pacts/broker/authorization.ts';
import type { Broker } from '../../pacts/broker/broker.ts';
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

/** Connects to the broker of the command line. @throws {UsageError} if none is named. @throws {BrokerError} */
export async function connectNamed(
  { broker }: Pick<BrokerFlags, 'broker'>,
  env: NodeJS.ProcessEnv,
): Promise<Broker> {
  const url = brokerUrl(broker ?? env.PACT_BROKER_BASE_URL);
  const { connectBroker } = await import('../../pacts/broker/broker.ts');
  return connectBroker(url, authOf(env));
}

/** Only a plain URL is shown: other text may hold a password. */
function brokerUrl(named: string | undefined): string {
  const url = URL.parse(named ?? '');
  const remedy = 'name it there or in PACT_BROKER_BASE_URL';
  if (named === undefined || named === '') {
    throw new UsageError(`--broker: expected the URL of a Pact Broker, got none; ${remedy}`);
  }
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `--broker: expected a URL with http:// or https://, got another; ${remedy}`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      '--broker: expected a URL without a name or password in it; give them in PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD',
    );
  }
  return named;
}

function authOf(env: NodeJS.ProcessEnv): BrokerAuth {
  const { PACT_BROKER_TOKEN: token, PACT_BROKER_USERNAME: username } = env;
  if (token) return { kind: 'bearer', token };
  if (!username) return { kind: 'none' };
  return { kind: 'basic', username, password: env.PACT_BROKER_PASSWORD ?? '' };
}
