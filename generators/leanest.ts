import type { CredentialType } from '../contracts/credentials/define.ts';
import type { Payload } from '../contracts/payload.ts';
import { coherent } from './coherent.ts';
import { everywhere } from './everywhere.ts';
import { payloadNodes } from './schema-nodes.ts';

/** The payload without every optional field that the others can do without, as far as the pages allow it. */
export function leanest(type: CredentialType, payload: Payload): Payload {
  return payloadNodes(type).reduce((lean, node) => {
    if (!node.optional || node.absentBasis === 'A') return lean;
    const without = everywhere(lean, node, undefined);
    return coherent(type, without) ? without : lean;
  }, payload);
}
