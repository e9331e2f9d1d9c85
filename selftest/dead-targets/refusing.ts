import type { DeadTarget } from './dead-target.ts';
import { listenHttp, listenPlain } from './listen.ts';

/** Targets that refuse every request. */
export const refusing: readonly DeadTarget[] = [
  {
    name: 'a closed port',
    problem: 'unreachable',
    listen: async () => {
      const server = await listenPlain(() => {});
      await server[Symbol.asyncDispose]();
      return { url: server.url, [Symbol.asyncDispose]: async () => {} };
    },
  },
  ...[401, 403, 404].map((status) => refuser(status, 'authentication')),
  ...[429, 503].map((status) => refuser(status, 'unreachable')),
];

function refuser(status: number, problem: DeadTarget['problem']): DeadTarget {
  return {
    name: `${status} to everything`,
    problem,
    listen: () => listenHttp((_request, response) => void response.writeHead(status).end()),
  };
}
