import type { Variant } from '../independent-server/variants/variant.ts';

/** One server with several differences. */
export type CombinedVariant = Omit<Variant, 'type'>;

/** These variants in one server. If two set the same option, the last one counts. */
export function combined(members: readonly Variant[]): CombinedVariant {
  return {
    name: members.map(({ name }) => name).join(' + '),
    says: members.map(({ says }) => says).join('; '),
    options: Object.assign({}, ...members.map(({ options }) => options)),
    warns: members.flatMap(({ warns = [] }) => warns),
  };
}
