import type { Command } from 'commander';
export function addDoctor(_spc: Command): void {}
