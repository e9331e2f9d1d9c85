import type { User } from '../../profiles/user.ts';
import type { DriverError } from '../errors/driver-error.ts';

/** One check with what it has and what it waits for. */
export interface LeaseHolder {
  readonly fresh: boolean;
  readonly held: Set<User>;
  /** Set while it waits for somebody. */
  waiting: ((outcome: User | DriverError) => void) | null;
}
