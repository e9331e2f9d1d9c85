import type { SecondVersionVariant } from './second-version/variant.ts';

/** One server with several differences. */
export type CombinedVariant = Omit<SecondVersionVariant, 'type'>;

/** These variants in one server. If two set the same option or key of the profile, the last one counts. */
export function combined(members: readonly SecondVersionVariant[]): CombinedVariant {
  return {
    name: members.map(({ name }) => name).join(' + '),
    says: members.map(({ says }) => says).join('; '),
    options: Object.assign({}, ...members.map(({ options }) => options)),
    profile: Object.assign({}, ...members.map(({ profile }) => profile)),
    warns: members.flatMap(({ warns = [] }) => warns),
    blocked: members.flatMap(({ blocked = [] }) => blocked),
  };
}
