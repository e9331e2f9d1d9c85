import type * as Pact from '@pact-foundation/pact';
import { MissingPeerError } from '../errors/missing-peer-error.ts';

/** The optional peer that plays a provider. */
export type PactLibrary = typeof Pact;

/** Loads it. @throws {MissingPeerError} if it is not installed */
export async function loadPact(): Promise<PactLibrary> {
  // By default Pact reports its use to its makers; this suite does not allow that.
  process.env.PACT_DO_NOT_TRACK = 'true';
  try {
    return await import('@pact-foundation/pact');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new MissingPeerError('@pact-foundation/pact', { cause: error });
  }
}
