import type { Command } from 'commander';
export function addMock(_spc: Command): void {}
