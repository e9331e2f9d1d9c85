import { scopes } from '../contracts/scopes.ts';

/** A partner that may ask for tokens. */
export interface MockClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The scopes it may be granted. */
  readonly scopes: readonly string[];
}

/** The partners that every mock knows. Their secrets are made up and open nothing else. */
export const mockClients: readonly [MockClient, MockClient] = [
  { clientId: 'mock-partner-one', clientSecret: 'synthetic-secret-of-partner-one', scopes },
  { clientId: 'mock-partner-two', clientSecret: 'synthetic-secret-of-partner-two', scopes },
];
