import type { Fault } from './fault.ts';

/** Every fault, by area. */
export const faults: readonly Fault[] = [];

/** The fault of this name; undefined where there is none. */
export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name);
}
