import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { connection } from '../connection.ts';
import { verifications } from '../verification.ts';
import type { TestControl } from './person.ts';

/** In milliseconds: so long the application waits for a person to come back before it reads the result all the same. */
const gaps = [1000, 2000, 4000];

/** The session of the one person of this script, who has no browser and so no cookie. */
const SESSION = 'the only session';

/** Verifies one person, and reads the result again a day later. */
export async function verifyOne(
  api: ReturnType<typeof connection>,
  control: TestControl,
): Promise<void> {
  await using page = await returnPage();
  const own = verifications(api, page.url);
  const { requestId, link } = await own.begin(SESSION);
  page.onReturn((path) => own.returned(SESSION, path) === requestId);
  await (await control.newPerson()).visit(link);
  let status = await own.status(requestId);
  for (const gap of gaps) {
    if (status !== 'incomplete') break;
    await Promise.race([page.next(), wait(gap)]);
    status = await own.status(requestId);
  }
  process.stdout.write(`SPC-RESULT ${requestId} ${status}\n`);
  await control.passHours(24);
  const later = await own.status(requestId);
  if (later !== status) process.stdout.write(`SPC-RESULT ${requestId} ${later}\n`);
}

/** The page to which people come back, on a free port of loopback. */
async function returnPage() {
  let [belongs, came] = [(_path: string) => false, Promise.withResolvers<void>()];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isOurs = belongs(pathname);
    response.writeHead(isOurs ? 200 : 404).end();
    if (isOurs) came.resolve();
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/verified`,
    onReturn(check: (path: string) => boolean) {
      belongs = check;
    },
    /** Waits until a person comes back. */
    async next() {
      await came.promise;
      came = Promise.withResolvers();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
