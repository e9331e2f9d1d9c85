import type { Requirement } from '../requirement.ts';

/** One rule for an application that uses the API. */
export interface ClientRequirement extends Omit<Requirement, 'needs'> {
  /** The worst verdict of a break, if the basis would make it a worse one: a recommendation warns. */
  readonly atMost?: 'warn' | 'info';
}
