import { PartnerApiError, type PartnerClient, partnerClient, requestToken } from './client.ts';

/** Where the Partner API is, and who we are there. */
export interface Account {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Uses the Partner API with a token that is kept until it is refused, and then renewed once. */
export function connection({ url, ...client }: Account) {
  const fresh = async () =>
    partnerClient(url, await requestToken(url, { ...client, scope: 'write.microcredential' }));
  let current: Promise<PartnerClient> | undefined;
  return async <Result>(use: (api: PartnerClient) => Promise<Result>): Promise<Result> => {
    current ??= fresh();
    try {
      return await use(await current);
    } catch (error) {
      current = undefined;
      if (!(error instanceof PartnerApiError) || error.status !== 401) throw error;
      current = fresh();
      return use(await current);
    }
  };
}
