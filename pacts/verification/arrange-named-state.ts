import { z } from 'zod';
import { type ProviderState, readProviderState } from '../../contracts/provider-states.ts';
import { arrangeState } from './arrange-state.ts';
import { type Arrangement, CannotArrange } from './arrangement.ts';
import type { Provider } from './provider.ts';

/**
 * Brings the target into a state that a pact names.
 *
 * @throws {CannotArrange} if this suite does not know the state or its parameters, or this target has no way into it
 */
export async function arrangeNamedState(
  provider: Provider,
  name: string,
  parameters: unknown,
): Promise<Arrangement> {
  // What Pact's verifier announces for an interaction that needs no state.
  if (name === '') return {};
  const state = known(name, parameters ?? {});
  if (state === null) {
    throw new CannotArrange(
      'this suite knows no such provider state; `seekpass-conformance pact states` lists those that it knows',
    );
  }
  return arrangeState(provider, state);
}

function known(name: string, parameters: unknown): ProviderState | null {
  try {
    return readProviderState(name, parameters);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const got = z.prettifyError(error).replace(/\s+/g, ' ');
    throw new CannotArrange(`it has other parameters than this suite knows: ${got}`);
  }
}
