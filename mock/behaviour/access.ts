import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Claims } from './tokens.ts';

/** What the holder of a token may do. Source: `api.md` sections 1 and 2. */
export interface Access {
  /** Whether this caller, null without a believable token, is let in at all. */
  admits(caller: Claims | null, call: 'add' | 'status'): boolean;
  mayWrite(caller: Claims, type: CredentialType): boolean;
}

export const access: Access = {
  admits: (caller) => caller !== null,
  mayWrite: (caller, type) => caller.scope.split(' ').includes(type.scope),
};
