import fc from 'fast-check';
import type { PartnerChainPlace } from '../contracts/credentials/define.ts';
import type { Path } from '../contracts/json-path.ts';
import { organisationName } from '../contracts/ordinary/names.ts';

/** The path of `partner_chain` below a payload; null if the pages list none. */
export function partnerChainPath(place: PartnerChainPlace): Path | null {
  if (place === null) return null;
  return place === 'data'
    ? ['data', 'partner_chain']
    : ['data', ...place.split('.'), 'partner_chain'];
}

/** A chain of this many intermediaries, which do not exist. */
export function partnerChain(length: { minLength: number; maxLength: number }) {
  const name = organisationName(fc, ['Group', 'Partners', 'Network']);
  return fc.array(fc.record({ name }, { noNullPrototype: true }), length);
}
