import type { MockClient } from '../../mock/clients.ts';
import type { ServedMock } from '../../mock/serve.ts';
import type { MockFlags } from './flags.ts';

/** Where a served mock can be reached, and who may. */
export interface Places {
  /** The base URL of the Partner API. */
  readonly api: string;
  /** What links begin with: where people see the pages. */
  readonly pages: string;
  /** Null where test control is not served. */
  readonly control: string | null;
  /** Where the time is moved beside test control; null where nowhere. */
  readonly admin: string | null;
  readonly clients: readonly Pick<MockClient, 'clientId' | 'clientSecret'>[];
}

/** Where the mock that was started with these options can be reached. */
export function placesOf(
  { url, adminUrl, clients }: Pick<ServedMock, 'url' | 'adminUrl' | 'clients'>,
  { publicUrl, clock, testControl }: Pick<MockFlags, 'publicUrl' | 'clock' | 'testControl'>,
): Places {
  return {
    api: url,
    pages: publicUrl === undefined ? url : new URL(publicUrl).origin,
    control: (testControl ?? clock !== 'held') ? `${url}/__control` : null,
    admin: adminUrl,
    clients: clients.map(({ clientId, clientSecret }) => ({ clientId, clientSecret })),
  };
}
