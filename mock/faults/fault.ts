import { type Behaviour, type Change, changed } from '../behaviour.ts';

/** One deliberate defect of the mock. */
export interface Fault {
  /** Lower case with hyphens, unique. */
  readonly name: string;
  /** Every requirement that it truly breaks, and no other. */
  readonly violates: readonly string[];
  /** The defect in one sentence. */
  readonly says: string;
  /** The credential types on which it shows; all if left out. */
  readonly types?: readonly string[];
  /** The functions that it puts in place of those of `honest`; called once for each mock. */
  apply(honest: Behaviour): Change;
}

/** A behaviour with these faults, the later ones on top of the earlier. */
export function withFaults(honest: Behaviour, faults: readonly Fault[]): Behaviour {
  return faults.reduce((behaviour, fault) => changed(behaviour, fault.apply(behaviour)), honest);
}
