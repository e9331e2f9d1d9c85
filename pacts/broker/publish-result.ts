import { BrokerError } from '../errors/broker-error.ts';
import { providerName } from '../pact-file.ts';
import type { InteractionVerdict } from '../verification/verdicts.ts';
import type { Broker } from './broker.ts';
import type { BrokerPact } from './for-verification.ts';
import type { PublishedVersion } from './publish.ts';
import { linkOf } from './resource.ts';

/** Records a version of the provider at the broker, with its branch and tags. @throws {BrokerError} */
export async function announceProvider(
  broker: Broker,
  { version, branch, tags }: PublishedVersion,
): Promise<void> {
  const place = { pacticipant: providerName, version };
  const branches =
    branch === null
      ? []
      : [linkOf(broker.index, 'pb:pacticipant-branch-version', { ...place, branch })];
  const tagged = tags.map((tag) =>
    linkOf(broker.index, 'pb:pacticipant-version-tag', { ...place, tag }),
  );
  for (const url of [...branches, ...tagged]) await broker.send('PUT', url, {});
}

/**
 * Publishes how a pact was verified, and reads the broker's answer.
 *
 * @throws {BrokerError} if it refused or noted another outcome
 */
export async function publishResult(
  broker: Broker,
  { source }: BrokerPact,
  verdicts: readonly InteractionVerdict[],
  { version, buildUrl }: PublishedVersion,
): Promise<void> {
  const success = verdicts.every(({ verdict }) => verdict === 'pass');
  const answer = await broker.send('POST', linkOf(source, 'pb:publish-verification-results'), {
    success,
    providerApplicationVersion: version,
    ...(buildUrl === null ? {} : { buildUrl }),
    verifiedBy: { implementation: 'seekpass-conformance' },
    testResults: verdicts.map(({ description, verdict, messages }) => ({
      interactionDescription: description,
      success: verdict === 'pass',
      messages,
    })),
  });
  const noted = await broker.get(linkOf(answer, 'self'));
  if (noted.success === success && noted.providerApplicationVersion === version) return;
  throw new BrokerError('the broker does not show the verification result that it was given');
}
