import { isLoopbackUrl } from '../../contracts/loopback.ts';
import { type CookieJar, cookieJar } from './cookie-jar.ts';
import { isAtSeekPass, type Walk, type Walker, type WalkSession } from './walker.ts';

/** A browser gives up at 20 (Fetch standard, HTTP-redirect fetch). */
const MOST_REDIRECTS = 20;

/** Walks by the redirects of HTTP alone: the link is the `Location` as it came, character by character. */
export const redirectWalker: Walker = {
  how: 'redirects',
  newPerson: async (session) => {
    const cookies = cookieJar();
    return {
      walk: (entry, signal) => walk(entry, session, cookies, signal),
      close: async () => {},
    };
  },
  close: async () => {},
};

async function walk(
  entry: string,
  session: WalkSession,
  cookies: CookieJar,
  signal: AbortSignal,
): Promise<Walk> {
  let address = entry;
  for (let count = 0; count <= MOST_REDIRECTS; count += 1) {
    const answer = await look(address, cookies, signal);
    const location = answer.status >= 300 ? answer.headers.get('location') : null;
    if (location === null) return { reached: false, end: pageIn(answer, address) };
    const next = URL.parse(location, address);
    if (next === null) return { reached: false, end: 'a redirect to what is no address' };
    if (isAtSeekPass(next.href, session)) {
      // What is written there is judged, not what a parser makes of it.
      await session.visit(/^https?:/i.test(location) ? location : next.href);
      return { reached: true, end: 'a link' };
    }
    if (!isLoopbackUrl(next.href)) return { reached: false, end: `a redirect to ${next.host}` };
    address = next.href;
  }
  return { reached: false, end: `more than ${MOST_REDIRECTS} redirects` };
}

async function look(address: string, cookies: CookieJar, signal: AbortSignal): Promise<Response> {
  const cookie = cookies.headerFor(address);
  const answer = await fetch(address, {
    redirect: 'manual',
    signal,
    headers: { accept: 'text/html,*/*;q=0.8', ...(cookie === null ? {} : { cookie }) },
  });
  cookies.keep(address, answer.headers);
  await answer.body?.cancel();
  return answer;
}

function pageIn({ status, headers }: Response, address: string): string {
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  return `a page of the client at ${new URL(address).pathname}, status ${status}, ${type}`;
}
