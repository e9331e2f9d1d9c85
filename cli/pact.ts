import type { Command } from 'commander';
import { addPactPublish } from './pact/publish.ts';
import { addPactRecord } from './pact/record.ts';
import { addPactStates } from './pact/states.ts';
import { addPactVerify } from './pact/verify.ts';

/** `spc pact`: contracts between a consumer and the Partner API, recorded, published and verified. */
export function addPact(spc: Command): void {
  const pact = spc
    .command('pact')
    .summary('record, publish and verify Pact contracts')
    .description('Records, publishes and verifies Pact contracts with the Partner API.')
    .helpCommand(false);
  for (const addCommand of [addPactRecord, addPactPublish, addPactVerify, addPactStates])
    addCommand(pact);
}
