import { z } from 'zod';
import { pactFile, providerName } from '../pact-file.ts';
import type { PactToVerify } from '../verification/verify.ts';
import type { Broker } from './broker.ts';
import { linkOf, type Resource, readAs, resource } from './resource.ts';

/** Which pacts a broker is asked for. */
export interface PactQuery {
  /** Consumer version selectors, in the broker's own words. */
  readonly selectors: readonly Readonly<Record<string, unknown>>[];
  readonly providerBranch: string | null;
  /** Whether failures of pacts that this branch never passed do not count. */
  readonly pending: boolean;
}

/** A pact of a broker, with the URL for its result. */
export interface BrokerPact extends PactToVerify {
  readonly source: Resource;
}

const answerShape = z.looseObject({
  _embedded: z.object({
    pacts: z.array(
      resource.and(
        z.looseObject({
          verificationProperties: z.looseObject({ pending: z.boolean().optional() }).optional(),
        }),
      ),
    ),
  }),
});

/** The pacts that this provider has to verify, as the broker chooses them. @throws {BrokerError} */
export async function pactsForVerification(
  broker: Broker,
  { selectors, providerBranch, pending }: PactQuery,
): Promise<readonly BrokerPact[]> {
  const url = linkOf(broker.index, 'pb:provider-pacts-for-verification', {
    provider: providerName,
  });
  const answer = await broker.send('POST', url, {
    consumerVersionSelectors: selectors,
    includePendingStatus: pending,
    ...(providerBranch === null ? {} : { providerVersionBranch: providerBranch }),
  });
  const { pacts } = readAs(answerShape, answer, url)._embedded;
  return Promise.all(
    pacts.map(async (offered) => {
      const source = await broker.get(linkOf(offered, 'self'));
      const isPending = offered.verificationProperties?.pending ?? false;
      return {
        source,
        pact: readAs(pactFile, source, linkOf(offered, 'self')),
        pending: isPending,
      };
    }),
  );
}
