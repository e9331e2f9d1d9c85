import {
  PartnerApiError,
  type PartnerClient,
  partnerClient,
  requestToken,
  type Token,
} from './client.ts';

/** The address of the Partner API, and our client there. */
export interface Account {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Every scope that is needed, separated by spaces. Default: that of microcredentials. */
  readonly scope?: string;
}

/** A token is renewed this long before it ends, or a tenth of its life if that is less. In milliseconds. */
const EARLY = 30_000;

/**
 * Uses the Partner API with a token that all calls share: it is asked for once, renewed shortly before it ends, and
 * renewed once if a call is answered 401.
 */
export function connection({ url, scope = 'write.microcredential', ...client }: Account) {
  let current: Promise<Token> | null = null;
  let renewAt = 0;

  /** Calls side by side wait for the same request. */
  function token(): Promise<Token> {
    if (current !== null && Date.now() < renewAt) return current;
    const asked = requestToken(url, { ...client, scope });
    current = asked;
    // Until the answer states the life of the token, no other one is requested.
    renewAt = Number.POSITIVE_INFINITY;
    asked.then(
      ({ expiresIn }) => {
        renewAt = Date.now() + usableFor(expiresIn);
      },
      () => forget(asked),
    );
    return asked;
  }

  /** Forgets a token that was refused, unless another call has replaced it already. */
  function forget(refused: Promise<Token>): void {
    if (current === refused) current = null;
  }

  return async <Result>(use: (api: PartnerClient) => Promise<Result>): Promise<Result> => {
    const asked = token();
    const { accessToken } = await asked;
    try {
      return await use(partnerClient(url, accessToken));
    } catch (error) {
      // Any other refusal says nothing against the token.
      if (!(error instanceof PartnerApiError) || error.status !== 401) throw error;
      forget(asked);
      return use(partnerClient(url, (await token()).accessToken));
    }
  };
}

/** In milliseconds; no end if the answer did not say: then a 401 shows it. */
function usableFor(expiresIn: number | null): number {
  if (expiresIn === null) return Number.POSITIVE_INFINITY;
  const life = expiresIn * 1000;
  return life - Math.min(EARLY, life / 10);
}
