import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage, ThreadOptions } from './start.ts';

const hostname = '127.0.0.1';
const options: ThreadOptions = workerData;

// A caller may go on as soon as it knows the address: what it sends before the mock is loaded waits here.
const early: Parameters<RequestListener>[] = [];
const keep: RequestListener = (...request) => void early.push(request);
const server = createServer(keep);
server.keepAliveTimeout = 0;
server.listen(0, hostname);
await once(server, 'listening');
const url = `http://${hostname}:${(server.address() as AddressInfo).port}`;
parentPort?.postMessage({ url, isLoaded: false } satisfies ThreadMessage);

const { listenerOf } = await import('./listener-of.ts');
const answer = listenerOf(options, hostname);
server.off('request', keep).on('request', answer);
for (const request of early) answer(...request);
parentPort?.postMessage({ url, isLoaded: true } satisfies ThreadMessage);
