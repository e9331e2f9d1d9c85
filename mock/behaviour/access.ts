import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Claims } from './claims.ts';

/** What a call is about. */
export type CallTo = 'add' | 'status' | 'add-v2' | 'verify' | 'webhooks';

/** A call, before it is known whether it may be made. */
interface Call {
  readonly to: CallTo;
  /** Null without a believable token. */
  readonly caller: Claims | null;
  /** Whether any token was sent. */
  readonly hasToken: boolean;
}

/** What the holder of a token may do. Source: `docs/api.md#requests-and-answers`, `docs/api.md#scopes`. */
export interface Access {
  /** The token in an `Authorization` header; undefined if there is none. */
  bearer(authorization: string): string | undefined;
  /** Whether a call is let in at all. */
  admits(call: Call): boolean;
  mayWrite(caller: Claims, type: CredentialType, version?: 1 | 2): boolean;
}

export const access: Access = {
  bearer: (authorization) => /^Bearer +(\S+)$/i.exec(authorization)?.[1],
  admits: ({ caller }) => caller !== null,
  mayWrite: (caller, type) => caller.scope.split(' ').includes(type.scope),
};
