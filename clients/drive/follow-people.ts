import { setTimeout as wait } from 'node:timers/promises';
import type { ServedMock } from '../../mock/serve.ts';
import type { TestData } from '../data/test-data.ts';
import type { Walk, Walker, WalkingPerson } from '../follow/walker.ts';
import { untilUp } from './until-up.ts';

/** How people come to a client that stays up. */
export interface FollowOptions {
  readonly walker: Walker;
  /** Where a person begins; `{person}` stands for their key, and `{port}` for a free port of each session. */
  readonly entry: string;
}

/** Milliseconds of silence after which a client is done. Who asks for statuses does so every few seconds. */
const QUIET: Readonly<Record<string, number>> = { poll: 9000, update: 3000, batch: 3000 };

/** Milliseconds between two looks at a client. */
const LOOK = 50;

const RETURN_HOURS = 49;

/** Walks the people of a journey through a client that is up, and waits until it is quiet. */
export async function followPeople(
  { walker, entry }: FollowOptions,
  journey: string,
  mock: ServedMock,
  data: TestData,
  signal: AbortSignal,
): Promise<readonly Walk[]> {
  const people = entry.includes('{person}') ? data.people.map(({ key }) => key) : [''];
  // A client that has just been started does not listen yet.
  await untilUp(addressOf(entry.replace('{person}', people[0] ?? '')), signal);
  const walkers = await Promise.all(
    people.map(async (key) => {
      const person = await newPerson(walker, mock);
      const address = entry.replace('{person}', encodeURIComponent(key));
      return { go: () => person.walk(address, signal), close: () => person.close() };
    }),
  );
  try {
    const walks = await journeyOf(journey, walkers, mock);
    await untilQuiet(mock, QUIET[journey] ?? 300, signal);
    return walks;
  } finally {
    await Promise.all(walkers.map(({ close }) => close()));
  }
}

interface Person {
  readonly go: () => Promise<Walk>;
}

async function journeyOf(
  journey: string,
  people: readonly Person[],
  mock: ServedMock,
): Promise<readonly Walk[]> {
  const [first] = people;
  if (journey === 'twice' && first !== undefined) return Promise.all([first.go(), first.go()]);
  const walks = await Promise.all(people.map(({ go }) => go()));
  if (journey !== 'return' || first === undefined) return walks;
  mock.clock.advance(RETURN_HOURS * 3600);
  return [...walks, await first.go()];
}

function newPerson(walker: Walker, mock: ServedMock): Promise<WalkingPerson> {
  let id: Promise<string> | null = null;
  const post = (path: string, body: object) =>
    mock.control.request(path, { method: 'POST', body: JSON.stringify(body) });
  const made = async () => {
    const { person_id } = (await (await post('/people', {})).json()) as { person_id: string };
    return person_id;
  };
  return walker.newPerson({
    base: mock.url,
    async visit(link) {
      id ??= made();
      await post(`/people/${await id}/visit`, { redirect_uri: link, sign_in: true });
    },
  });
}

function addressOf(entry: string): { readonly host: string; readonly port: number } {
  const { hostname, port, protocol } = new URL(entry);
  return { host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}

async function untilQuiet(
  { journal }: ServedMock,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  // Looks are counted, and not the time between them: if we were late, the client was, too.
  let looks = 0;
  const stop = journal.listen(() => {
    looks = 0;
  });
  try {
    for (; looks * LOOK < milliseconds; looks += 1) await wait(LOOK, undefined, { signal });
  } finally {
    stop();
  }
}
