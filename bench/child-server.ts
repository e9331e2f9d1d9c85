import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A server in a process of its own. */
export interface ChildServer extends AsyncDisposable {
  readonly url: string;
}

/** Starts a server that prints its URL, alone on a line, or within one. @throws if it ends before that */
export async function childServer(command: string, args: readonly string[]): Promise<ChildServer> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      said += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`${command} ${args.join(' ')} ended:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { url, [Symbol.asyncDispose]: stop };
}

/** A port that nothing listens on just now, for servers that cannot choose one themselves. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
