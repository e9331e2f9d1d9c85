import { BrokerError } from '../errors/broker-error.ts';
import { pactFile } from '../pact-file.ts';
import type { RecordedPact } from '../recording/recorded-pact.ts';
import { type Broker, linkOf, type Resource } from './broker.ts';

/** The version of an application that publishes. */
export interface PublishedVersion {
  readonly version: string;
  readonly branch: string | null;
  readonly tags: readonly string[];
  readonly buildUrl: string | null;
}

/**
 * Publishes pacts of one consumer version and reads each back from the broker.
 *
 * @returns the URL of each pact at the broker.
 * @throws {BrokerError} where the broker refused, or what it keeps is not what it was given.
 */
export async function publishPact(
  broker: Broker,
  { pact, text }: RecordedPact,
  { version, branch, tags, buildUrl }: PublishedVersion,
): Promise<string> {
  const consumer = pact.consumer.name;
  const answer = await broker.send('POST', linkOf(broker.index, 'pb:publish-contracts'), {
    pacticipantName: consumer,
    pacticipantVersionNumber: version,
    tags,
    ...(branch === null ? {} : { branch }),
    ...(buildUrl === null ? {} : { buildUrl }),
    contracts: [
      {
        consumerName: consumer,
        providerName: pact.provider.name,
        specification: 'pact',
        contentType: 'application/json',
        content: Buffer.from(text).toString('base64'),
      },
    ],
  });
  const url = linkOf(answer, 'pb:contracts');
  assertKept(
    await broker.get(url),
    pact.interactions.map(({ description }) => description),
    url,
  );
  await assertVersion(broker, consumer, { version, branch, tags });
  return url;
}

function assertKept(kept: Resource, sent: readonly string[], url: string): void {
  const descriptions = pactFile.parse(kept).interactions.map(({ description }) => description);
  if (JSON.stringify(descriptions.sort()) === JSON.stringify([...sent].sort())) return;
  throw new BrokerError(
    `${url}: expected the ${sent.length} interactions that were published, ` +
      `got ${descriptions.length} others; the version may hold another pact already`,
  );
}

async function assertVersion(
  broker: Broker,
  pacticipant: string,
  { version, branch, tags }: Omit<PublishedVersion, 'buildUrl'>,
): Promise<void> {
  const url = linkOf(broker.index, 'pb:pacticipant-version', { pacticipant, version });
  const { _embedded } = (await broker.get(url)) as { _embedded?: Record<string, Named[]> };
  const branches = (_embedded?.branchVersions ?? []).map(({ name }) => name);
  const known = (_embedded?.tags ?? []).map(({ name }) => name);
  const missing = [
    ...(branch === null || branches.includes(branch) ? [] : [`branch ${branch}`]),
    ...tags.filter((tag) => !known.includes(tag)).map((tag) => `tag ${tag}`),
  ];
  if (missing.length === 0) return;
  throw new BrokerError(`${url}: the broker does not show ${missing.join(', ')} after publishing`);
}

interface Named {
  readonly name: string;
}
