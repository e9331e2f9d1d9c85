import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { valueAt } from '../../contracts/json-path.ts';
import { pathOfEvery } from '../format-path.ts';
import { full } from '../full.ts';
import { placesIn } from '../places-in.ts';
import { payloadNodes } from '../schema-nodes.ts';
import type { Edge } from './edge.ts';

const lengths = { 'a year': 'YYYY'.length, 'a day': 'YYYY-MM-DD'.length };

/** Each of the two forms, at each place for a year or a day. */
export function yearsAndDays(type: CredentialType, world: World): readonly Edge[] {
  const either = payloadNodes(type).filter(({ calendar }) => calendar === 'year-or-date');
  return either.flatMap(({ path }) =>
    Object.entries(lengths).map(([says, length]) => ({
      name: `${pathOfEvery(path)} is ${says}`,
      rule: 'ADD-002' as const,
      arbitrary: full(type, world).filter((payload) =>
        placesIn(payload, path).every((place) => String(valueAt(payload, place)).length === length),
      ),
    })),
  );
}
