import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Context } from 'hono';

const numbers = new WeakMap<Socket, number>();
let count = 0;

/** The number of the connection that a request came over; null inside a process. */
export function connectionOf(context: Context): number | null {
  const socket = socketOf(context);
  if (socket === null) return null;
  const known = numbers.get(socket) ?? ++count;
  numbers.set(socket, known);
  return known;
}

/** The socket that a request came over; null inside a process. */
export function socketOf(context: Context): Socket | null {
  const env = context.env as { readonly incoming?: IncomingMessage } | undefined;
  return env?.incoming?.socket ?? null;
}
