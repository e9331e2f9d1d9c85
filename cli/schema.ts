import type { Command } from 'commander';
export function addSchema(_spc: Command): void {}
