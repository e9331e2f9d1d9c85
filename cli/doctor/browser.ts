import type { BrowserPeople, Profile } from '../../profiles/profile.ts';
import { isFresh } from '../../profiles/user.ts';
import { launchChromium } from '../../targets/browser/chromium.ts';
import { DriverError } from '../../targets/errors/driver-error.ts';
import { fine, type Line, problem } from './line.ts';

/** It is started and asked for its version: there is nothing that it has to reach. */
const NOWHERE = 'http://127.0.0.1:9';

/** Whether the browser that drives the people of the profile starts here, and who those people are. */
export async function* browserLines({ people }: Profile): AsyncGenerator<Line> {
  if (typeof people === 'string' || people.driver !== 'browser') return;
  yield await browserLine(people);
  yield peopleLine(people);
}

async function browserLine({ chromium }: BrowserPeople): Promise<Line> {
  const name = 'browser';
  try {
    const browser = await launchChromium(chromium, NOWHERE);
    const version = browser.version();
    await browser.close();
    return fine(name, `Chromium ${version} starts`);
  } catch (error) {
    if (!(error instanceof DriverError)) throw error;
    const remedy = 'or write people: none, which leaves the rules about people out';
    return problem(name, error.message, remedy, 3);
  }
}

function peopleLine({ pages, users }: BrowserPeople): Line {
  const name = 'people';
  if (pages.users !== undefined) return fine(name, 'an account is made for each, all are new');
  const fresh = users.filter(isFresh).length;
  const says = `${users.length} listed, ${fresh} of them without consent and app`;
  if (fresh > 0) return fine(name, says);
  const lost = 'rules that need a new person are left out, list users with consented: false';
  return fine(name, `${says}: ${lost}`, 'note');
}
