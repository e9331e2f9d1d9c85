import type { DecisionPage } from '../drivers.ts';
import { openLink } from './open-link.ts';
import { act, see } from './see.ts';
import type { Hand } from './site.ts';

/**
 * Answers the consent prompt of a link: the one on the screen, or else the one that the link leads to.
 *
 * @throws {DriverError} where nothing known follows the answer.
 */
export async function decide(
  hand: Hand,
  link: string,
  decision: 'accept' | 'cancel',
): Promise<DecisionPage> {
  const { seat, site } = hand;
  const page = seat.asked === link ? 'consent' : await openLink(hand, link);
  seat.asked = null;
  if (page !== 'consent') return page === 'credential' ? 'credential' : 'error';
  const { credential, canceled, error } = site.pages.pages;
  await act(hand, site.pages[decision]);
  return see(hand, { credential, canceled, error });
}
