import { randomUUID } from 'node:crypto';
import type { connection } from './connection.ts';

type Api = ReturnType<typeof connection>;

/** A verification that is under way. */
export interface BegunVerification {
  readonly requestId: string;
  /** What the person is sent to, exactly as it came. */
  readonly link: string;
}

/**
 * Verifications and the way back from them.
 *
 * @param callbackUrl the page to which a person comes back, without a slash at its end
 */
export function verifications(api: Api, callbackUrl: string) {
  /** By the state in the callback address: which session began which request. */
  const begun = new Map<string, { readonly session: string; readonly requestId: string }>();
  return {
    /** @param session the session of the person who begins, as their cookie names it */
    async begin(session: string): Promise<BegunVerification> {
      // The id of a request opens its result: it is random, and so is the state.
      const [requestId, state] = [`EXAMPLE-${randomUUID()}`, randomUUID()];
      const callback_url = `${callbackUrl}/${state}`;
      const link = await api((client) => client.verify({ request_id: requestId, callback_url }));
      begun.set(state, { session, requestId });
      return { requestId, link };
    },

    /**
     * The request to which a return belongs; null unless this session began it. A return proves nothing: it is only time
     * to read the result. Nothing else in the address is believed.
     */
    returned(session: string, path: string): string | null {
      const found = begun.get(path.split('/').at(-1) ?? '');
      return found?.session === session ? found.requestId : null;
    },

    /** The status of a request: `verified` may become another one later, so it is read again before it is relied on. */
    async status(requestId: string): Promise<string> {
      return (await api((client) => client.verification(requestId))).status;
    },
  };
}
