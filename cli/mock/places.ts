import type { MockClient } from '../../mock/clients.ts';
import type { ServedMock } from '../../mock/serve.ts';
import type { MockFlags } from './flags.ts';

/** The addresses of a mock, and the clients that may use it. */
export interface Places {
  /** The base URL of the Partner API. */
  readonly api: string;
  /** What links begin with: the address at which people see the pages. */
  readonly pages: string;
  /** Null if test control is not served. */
  readonly control: string | null;
  /** The address that moves the time, beside test control; null if not served. */
  readonly admin: string | null;
  readonly clients: readonly Pick<MockClient, 'clientId' | 'clientSecret'>[];
}

/** The addresses of the mock that was started with these options. */
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
