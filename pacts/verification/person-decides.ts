import type { Decision } from '../../contracts/test-control.ts';
import type { Target } from '../../targets/target.ts';
import { CannotArrange } from './arrangement.ts';

/**
 * Has a person open a link and decide; returns the page that they then see.
 *
 * @param makeLink is called once it is sure that there are people.
 * @throws {CannotArrange} if the target has no people
 */
export async function personDecides(
  target: Target,
  makeLink: () => Promise<string>,
  decision: Decision,
): Promise<string> {
  const own = target.session({ step: 'provider state' });
  if (own.people === null)
    throw new CannotArrange('the target has no people who could open the link');
  try {
    const link = await makeLink();
    return await own.people.decide(await own.people.lease(), link, decision);
  } finally {
    // There may be few people; each is needed for one decision only.
    await own.end();
  }
}
