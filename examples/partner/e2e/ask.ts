import { setTimeout as wait } from 'node:timers/promises';
import { PartnerApiError, type SubmissionStatus } from '../client.ts';
import type { connection } from '../connection.ts';

type Api = ReturnType<typeof connection>;

/** The number of ids that the API takes in one call. */
const MOST_IDS = 30;

/** In milliseconds: the gaps between two questions grow, and after the last there is no further question for now. */
const gaps = [5000, 7500];

const finals: readonly string[] = ['verified', 'canceled'];

/** Asks for statuses until each is final, or until it would be asked too often. */
export async function askUntilFinal(api: Api, ids: readonly string[]): Promise<void> {
  let open = await stillOpen(api, ids);
  for (const gap of gaps) {
    if (open.length === 0) return;
    await wait(gap);
    open = await stillOpen(api, open);
  }
}

/** Asks for every status once, as many at a time as one call takes. */
export async function askOnce(
  api: Api,
  ids: readonly string[],
): Promise<readonly SubmissionStatus[]> {
  const groups = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, place) =>
    ids.slice(place * MOST_IDS, (place + 1) * MOST_IDS),
  );
  const answers = await Promise.all(groups.map((group) => askGroup(api, group)));
  return answers.flat();
}

/** One unknown id may refuse the whole list: then they are asked for one by one. */
async function askGroup(api: Api, ids: readonly string[]): Promise<readonly SubmissionStatus[]> {
  try {
    return await api((client) => client.statuses(ids));
  } catch (error) {
    if (!(error instanceof PartnerApiError) || error.status !== 404) throw error;
    const single = await Promise.all(ids.map((id) => api((client) => client.status(id))));
    return single.filter((status) => status !== null);
  }
}

/** Entries are found by their id: they may come in any order, and some may be missing. */
async function stillOpen(api: Api, ids: readonly string[]): Promise<readonly string[]> {
  const statuses = await askOnce(api, ids);
  const known = new Map(statuses.map(({ id, status }) => [id, status]));
  return ids.filter((id) => !finals.includes(known.get(id) ?? ''));
}
