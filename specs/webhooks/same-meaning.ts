import { isKnownStatus } from '../../contracts/messages/status.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { Violation } from '../../harness/check/violation.ts';

/**
 * Compares the type of an event with the status of the result of the same request.
 *
 * Only `vwsp_request.verified` is documented. How the event of a cancellation is spelled is inferred, so that another
 * spelling warns. Source: `docs/api.md#verification`.
 *
 * @throws {Violation} if they contradict each other, of basis A if only the words differ
 * @throws {Inconclusive} if the status is a word that no page has
 */
export function expectSameMeaning(type: string, status: string): void {
  const word = type.slice(type.lastIndexOf('.') + 1);
  if (word === status) return;
  const message = `the event says ${type}: expected the result to say the same, it says ${status}`;
  const [said, shown] = [meaningOf(word), meaningOf(status)];
  // One of them is a word that is not documented for it, and neither says what the other excludes.
  if (shown === 'canceled' && (said === 'canceled' || said === null)) {
    throw new Violation(message, { basis: 'A' });
  }
  if (shown === null) throw new Inconclusive(message);
  throw new Violation(message);
}

function meaningOf(word: string): string | null {
  if (word === 'cancelled') return 'canceled';
  return isKnownStatus(word) ? word : null;
}
