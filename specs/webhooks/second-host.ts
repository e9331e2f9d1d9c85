import type { CheckContext } from '../../harness/check/check-context.ts';

const LOOPBACK = '127.0.0.1';

/** The same address at `localhost`: another name of this machine is another host to a client. */
export function atSecondHost(url: string): string {
  const moved = new URL(url);
  if (moved.hostname === LOOPBACK) moved.hostname = 'localhost';
  return moved.href;
}

/** Why a target cannot be redirected from one host of the receiver to another; null if it can. */
export function lacksSecondHost({ profile: { receiver } }: CheckContext): string | null {
  if (typeof receiver === 'string') return null;
  const { hostname } = new URL('inbox' in receiver ? receiver.inbox : receiver.publicUrl);
  if (hostname === LOOPBACK) return null;
  return `the receiver has one host, ${hostname}, so that a redirect leads to no other`;
}
