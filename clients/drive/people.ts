import type { Decision } from '../../contracts/test-control.ts';
import type { JournalEntry } from '../../mock/journal/entry.ts';

/** What the person does who opened a link as the first, second and so on; null leaves the page open. */
type Policy = (place: number) => Decision | null;

const accepts: Policy = () => 'accept';

/** By journey; nobody decides in the others. */
const policies: Readonly<Record<string, Policy>> = {
  // Most accept, one cancels, one never decides.
  poll: (place) => (place === 2 ? null : place === 1 ? 'cancel' : 'accept'),
  update: accepts,
  batch: accepts,
  return: accepts,
};

/** In the journey verify, the scene says what the person does and after how many milliseconds; most accept at once. */
const verifying: Readonly<Record<string, { readonly decision: Decision; readonly after: number }>> =
  {
    'return-cancel': { decision: 'cancel', after: 0 },
    // Strangers come first.
    'return-forged': { decision: 'cancel', after: 1500 },
    'return-foreign-session': { decision: 'accept', after: 1500 },
  };

/** A visit that the judge answers with a decision. */
export type Act = (link: string, person: string, decision: Decision) => void;

/** Plays the people of a journey: called with each entry of the journal, it decides as soon as a link was opened. */
export function playPeople(
  journey: string,
  scene: string,
  act: Act,
): (entry: JournalEntry) => void {
  const known = new Set<string>();
  let returned = false;
  return (entry) => {
    if (entry.kind === 'clock') returned ||= entry.seconds > 48 * 3600;
    if (entry.kind !== 'visit' || entry.page !== 'consent') return;
    const { content, person, link } = entry;
    if (content === null || person === null || known.has(content)) return;
    // The person who stays undecided is the one who comes back.
    if (journey === 'return' && !returned) return;
    const decision = policies[journey]?.(known.size) ?? null;
    known.add(content);
    if (journey === 'verify') {
      const { decision: own, after } = verifying[scene] ?? { decision: 'accept', after: 0 };
      setTimeout(() => act(link, person, own), after).unref();
    } else if (decision !== null) act(link, person, decision);
  };
}
