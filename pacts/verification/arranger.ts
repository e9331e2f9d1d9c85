import type { ProviderState, ProviderStateName } from '../../contracts/provider-states.ts';
import type { Arrangement } from './arrangement.ts';
import type { Provider } from './provider.ts';

/** Brings a target into one provider state. @throws {CannotArrange} if it has no way into it */
export type Arranger<Name extends ProviderStateName> = (
  provider: Provider,
  parameters: Extract<ProviderState, { readonly name: Name }>['parameters'],
) => Promise<Arrangement>;
