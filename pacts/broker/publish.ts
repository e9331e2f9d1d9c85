import { z } from 'zod';
import { BrokerError } from '../errors/broker-error.ts';
import type { RecordedPact } from '../recording/recorded-pact.ts';
import type { Broker } from './broker.ts';
import { linkOf, readAs } from './resource.ts';
import { verifyPublished } from './verify-published.ts';

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
 * @throws {BrokerError} if the broker refused, or what it keeps is not what it was given
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
  verifyPublished(await broker.get(url), pact, version, url);
  await assertVersion(broker, consumer, { version, branch, tags });
  return url;
}

const named = z.looseObject({ name: z.string() });

const versionShape = z.looseObject({
  number: z.string(),
  _embedded: z
    .looseObject({ branchVersions: z.array(named).optional(), tags: z.array(named).optional() })
    .optional(),
});

async function assertVersion(
  broker: Broker,
  pacticipant: string,
  { version, branch, tags }: Omit<PublishedVersion, 'buildUrl'>,
): Promise<void> {
  const url = linkOf(broker.index, 'pb:pacticipant-version', { pacticipant, version });
  const { number, _embedded } = readAs(versionShape, await broker.get(url), url);
  const branches = (_embedded?.branchVersions ?? []).map(({ name }) => name);
  const known = (_embedded?.tags ?? []).map(({ name }) => name);
  const missing = [
    ...(number === version ? [] : [`version ${version}`]),
    ...(branch === null || branches.includes(branch) ? [] : [`branch ${branch}`]),
    ...tags.filter((tag) => !known.includes(tag)).map((tag) => `tag ${tag}`),
  ];
  if (missing.length === 0) return;
  throw new BrokerError(`${url}: the broker does not show ${missing.join(', ')} after publishing`);
}
