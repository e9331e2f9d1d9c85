import { type MockClient, mockClients } from '../../mock/clients.ts';

/** Where a served mock can be reached, and who may. */
export interface Places {
  /** The base URL of the Partner API. */
  readonly api: string;
  /** What links begin with: where people see the pages. */
  readonly pages: string;
  readonly control: string;
  readonly clients: readonly Pick<MockClient, 'clientId' | 'clientSecret'>[];
}

/** @param url where the mock listens */
export function placesOf(url: string, publicUrl: string | undefined): Places {
  return {
    api: url,
    pages: publicUrl === undefined ? url : new URL(publicUrl).origin,
    control: `${url}/__control`,
    clients: mockClients.map(({ clientId, clientSecret }) => ({ clientId, clientSecret })),
  };
}
