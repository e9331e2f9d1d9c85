import { setTimeout as wait } from 'node:timers/promises';
import { isLoopback } from '../../contracts/loopback.ts';
import type { JournalEntry } from '../../mock/journal/entry.ts';
import { callView } from '../session/call-view.ts';
import type { FetchedDocument } from '../session/session.ts';
import { submissionView } from '../session/submission-view.ts';

/** Fetches the documents that submissions name, as SEEK Pass would: when they arrive and when their person decides. */
export interface DocumentFetcher {
  see(entry: JournalEntry): void;
  /** What was fetched, once all is there. */
  fetched(): Promise<FetchedDocument[]>;
}

const MOST = 64 * 1024;
/** As many as browsers follow. */
const MOST_REDIRECTS = 20;
/** In milliseconds. */
const BETWEEN_TRIES = 300;

/** Makes a fetcher. @param hosts the hosts beside loopback that may be asked */
export function fetchDocuments(hosts: readonly string[]): DocumentFetcher {
  const pending: Promise<FetchedDocument | null>[] = [];
  const byContent = new Map<string, string>();
  const seen = new Set<string>();
  const start = (url: string, on: FetchedDocument['on']) => {
    const key = `${on} ${url}`;
    if (seen.has(key) || !mayFetch(url, hosts)) return;
    seen.add(key);
    pending.push(fetchPatiently(url, on, hosts));
  };
  return {
    see(entry) {
      if (entry.kind === 'decision') {
        const url = byContent.get(entry.content ?? '');
        if (url !== undefined) start(url, 'decision');
      }
      if (entry.kind !== 'call' || entry.answer === null) return;
      const { document, content, kind } = submissionView(callView(entry));
      if (kind !== 'submit' || typeof document !== 'string' || content === null) return;
      byContent.set(content, document);
      start(document, 'submission');
    },
    fetched: async () => (await Promise.all(pending)).filter((each) => each !== null),
  };
}

function mayFetch(text: string, hosts: readonly string[]): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return isLoopback(url.hostname) || hosts.includes(url.hostname);
}

/** A fetch that fails on busy cores blames no client: it is tried three times. Null if it leads to another host. */
async function fetchPatiently(
  url: string,
  on: FetchedDocument['on'],
  hosts: readonly string[],
): Promise<FetchedDocument | null> {
  const nothing = { url, at: Date.now(), on, status: null, contentType: '', bytes: 0, start: '' };
  for (let tries = 1; ; tries += 1) {
    const answer = await follow(url, hosts).catch(() => null);
    if (answer === 'elsewhere') return null;
    if (answer !== null) return { ...nothing, ...answer };
    if (tries === 3) return nothing;
    await wait(BETWEEN_TRIES);
  }
}

/** What a document is in the end; `elsewhere` if a redirect leads to a host that may not be asked. */
async function follow(url: string, hosts: readonly string[]) {
  const signal = AbortSignal.timeout(10_000);
  let place = url;
  for (let redirects = 0; ; redirects += 1) {
    const answer = await fetch(place, { credentials: 'omit', redirect: 'manual', signal });
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === null) return describe(answer);
    if (redirects === MOST_REDIRECTS) return describe(answer);
    await answer.body?.cancel();
    place = new URL(location, place).href;
    if (!mayFetch(place, hosts)) return 'elsewhere';
  }
}

async function describe(answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer()).subarray(0, MOST);
  return {
    status: answer.status,
    contentType: answer.headers.get('content-type') ?? '',
    bytes: bytes.length,
    start: bytes.subarray(0, 16).toString('hex'),
  };
}
