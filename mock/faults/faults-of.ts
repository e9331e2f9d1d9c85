import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';

/** Makes a fault that changes some functions of one area of a mock. */
export type MakeFault<Own> = (
  name: string,
  violates: readonly string[],
  says: string,
  change: (own: Own) => Partial<Own>,
) => Fault;

/** What makes the faults of one area of a mock, such as `webhooks`. */
export function faultsOf<Area extends keyof Behaviour>(area: Area): MakeFault<Behaviour[Area]> {
  return (name, violates, says, change) => ({
    name,
    violates,
    says,
    apply: (behaviour) => ({ [area]: change(behaviour[area]) }) as Change,
  });
}
