import type { Decision } from '../store.ts';
import type { World } from '../world.ts';

/** What is known of a visit. */
interface PageVisit {
  readonly via: 'control' | 'browser';
  /** The whole address as it was opened. */
  readonly link: string;
  readonly person: string | null;
  readonly framed: boolean;
  readonly visited: {
    readonly page: string;
    readonly sight: { readonly submission: { readonly content: string } | null };
  };
}

/** Writes a visit into the journal. */
export function noteVisit(world: World, { via, link, person, framed, visited }: PageVisit): void {
  const content = visited.sight.submission?.content ?? null;
  const { page } = visited;
  world.journal.add({ kind: 'visit', ...now(world), via, link, content, person, page, framed });
}

/** Writes down that a page asked for a link inside a frame, which browsers then refuse to show. */
export function noteFrame(world: World, link: string): void {
  const nothing = { content: null, person: null, page: 'blocked' };
  world.journal.add({
    kind: 'visit',
    ...now(world),
    via: 'browser',
    link,
    ...nothing,
    framed: true,
  });
}

/** Writes a decision into the journal. */
export function noteDecision(world: World, content: string, decision: Decision): void {
  world.journal.add({ kind: 'decision', ...now(world), content, decision });
}

function now({ clock }: World) {
  return { at: Date.now(), clock: clock.now().toISOString() };
}
