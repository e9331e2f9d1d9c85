import type { CredentialType, World } from '../../contracts/credentials/define.ts';
import { valueAt, withValueAt } from '../../contracts/json-path.ts';
import { coherent } from '../coherent.ts';
import { pathOfEvery } from '../format-path.ts';
import { placesIn } from '../places-in.ts';
import { payloadNodes } from '../schema-nodes.ts';
import { complete } from '../valid.ts';
import type { Edge } from './edge.ts';

/** A 29 February near a date: the last one not after it, or for a day that may lie ahead the next one after it. */
function leapDayNear(date: string, ahead: boolean): string {
  const earlier = Math.floor(Number(date.slice(0, 4)) / 4) * 4;
  const year = ahead ? earlier + 4 : Math.max(earlier, 1952);
  const leapDay = `${year === 2100 ? 2104 : year}-02-29`;
  return !ahead && leapDay > date && year > 1952 ? `${year - 4}-02-29` : leapDay;
}

/** 29 February of a leap year in each field that holds a day. */
export function leapDays(type: CredentialType, world: World): readonly Edge[] {
  const days = payloadNodes(type).filter(
    ({ calendar }) => calendar === 'date' || calendar === 'year-or-date',
  );
  return days.map(({ path, ahead = false }) => ({
    name: `${pathOfEvery(path)} is 29 February`,
    rule: 'ADD-002',
    arbitrary: complete(type, world)
      .map((payload) =>
        placesIn(payload, path).reduce((one, place) => {
          const date = String(valueAt(one, place));
          return withValueAt(one, place, leapDayNear(date, ahead));
        }, payload),
      )
      .filter((payload) => coherent(type, payload)),
  }));
}
