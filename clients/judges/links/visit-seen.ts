import type { JournalVisit } from '../../../mock/journal/entry.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { Seen } from '../judge.ts';

/** How it was seen that a person opened a link: on pages, or by what the client asked test control for. */
export function visitSeen(
  { followed }: Pick<SessionView, 'followed'>,
  { via }: Pick<JournalVisit, 'via'>,
): Seen {
  return followed !== null || via === 'browser' ? 'page' : 'requests';
}
