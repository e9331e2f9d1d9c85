import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { DriverError } from '../errors/driver-error.ts';

/**
 * The paths at which systems put Chromium or Chrome.
 *
 * First the one without any user interface: signing in one person takes it 0.26 s of a processor, the whole
 * Chromium 1.08 s (both 156, Debian 12).
 */
const usualPlaces: readonly string[] = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Switches off all that a browser would fetch for itself. */
const quiet: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Names are resolved by the proxy, loopback goes through it too, and nothing goes past it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * The Chromium of this system: the one named, or `CHROMIUM_PATH`, or the first in the usual places; null if there is none.
 *
 * @param named by the profile; null if it names none.
 */
export function findChromium(named: string | null): string | null {
  const path = named ?? process.env.CHROMIUM_PATH ?? null;
  const places = path === null || path === '' ? usualPlaces : [path];
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Why no browser can be started on this machine, with what to do about it; null if one is there.
 *
 * @param named as for `findChromium`.
 */
export async function browserObstacle(named: string | null): Promise<string | null> {
  try {
    await playwright();
    expectChromium(named);
    return null;
  } catch (error) {
    if (error instanceof DriverError) return error.message;
    throw error;
  }
}

/**
 * Starts a Chromium without a window, which sends everything through a proxy of ours.
 *
 * @param gate the address of that proxy.
 * @throws {DriverError} if playwright-core or the browser is missing, or it does not start
 */
export async function launchChromium(named: string | null, gate: string): Promise<Browser> {
  const { chromium } = await playwright();
  const executablePath = expectChromium(named);
  const args = [...quiet, `--proxy-server=${gate}`];
  // Chromium refuses its sandbox to root, as in most containers.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    throw new DriverError(
      `${executablePath} did not start: ${first}; start it yourself to see why, or name another under people.chromium or in CHROMIUM_PATH`,
      { cause: error },
    );
  }
}

function expectChromium(named: string | null): string {
  const found = findChromium(named);
  if (found !== null) return found;
  const path = named ?? process.env.CHROMIUM_PATH ?? '';
  const got = path === '' ? 'found none in the usual places' : `found nothing at ${path}`;
  throw new DriverError(
    `expected a Chromium for the people of the profile, ${got}; install one (Debian: \`apt-get install chromium\`) or name it under people.chromium or in CHROMIUM_PATH`,
  );
}

/** An optional peer: only profiles whose people a browser drives need it. */
async function playwright() {
  try {
    return await import('playwright-core');
  } catch (error) {
    throw new DriverError(
      'expected the package playwright-core, which drives the browser, and it is not installed; install it with `npm install --save-dev playwright-core`, or drive people another way',
      { cause: error },
    );
  }
}
