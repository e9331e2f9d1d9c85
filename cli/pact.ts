import type { Command } from 'commander';
import { addPactRecord } from './pact/record.ts';

/** `spc pact`: contracts between a consumer and the Partner API, recorded, published and verified. */
export function addPact(spc: Command): void {
  const pact = spc
    .command('pact')
    .summary('record, publish and verify Pact contracts')
    .description('Records, publishes and verifies Pact contracts with the Partner API.');
  for (const addCommand of [addPactRecord]) addCommand(pact);
}
