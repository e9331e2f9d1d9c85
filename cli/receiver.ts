import type { Command } from 'commander';
import { wholeNumber } from './arguments.ts';

/** `spc receiver`: an inbox for events and callbacks that come after a run. */
export function addReceiver(spc: Command): void {
  spc
    .command('receiver')
    .summary('serve an inbox for events that come after a run')
    .description(
      'Serves a small inbox until Ctrl-C: each webhook and each callback of a run gets an address of its own in it, and later runs read what arrived there. It keeps everything in memory.',
    )
    .option('--port <n>', 'port; 0 for any that is free', wholeNumber(0, 65_535), 4020)
    .option('--host <address>', 'where it listens; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option('--json', 'print where it listens as JSON', false)
    .addHelpText(
      'after',
      `
Examples:
  spc receiver                     then in a profile: receiver: { inbox: http://127.0.0.1:4020 }
  spc receiver --host 0.0.0.0      behind a proxy that leads https://inbox.example.edu/spc to it`,
    )
    .action(async (flags: { host: string; port: number; json: boolean }) => {
      const { performReceiver } = await import('./receiver/perform.ts');
      process.exitCode = await performReceiver(flags);
    });
}
