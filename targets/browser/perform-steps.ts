import type { Page as Tab } from 'playwright-core';
import type { PageStep, Spot } from '../../profiles/pages-schema.ts';
import { DriverError } from '../errors/driver-error.ts';
import { locate } from './locate.ts';

/** The values and limits with which steps are carried out. */
export interface StepValues {
  /** The URL that `goto` is relative to, without a slash at the end. */
  readonly base: string;
  /** Whether anything may be typed into or clicked on a page at this address. */
  readonly trusts: (address: string) => boolean;
  /** What a place such as `user.name` stands for. */
  readonly filling: (place: string) => Promise<string>;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** Carries out the steps, each as soon as what it needs is there. @throws {DriverError} naming the one that failed. */
export async function performSteps(
  tab: Tab,
  steps: readonly PageStep[],
  values: StepValues,
): Promise<void> {
  for (const step of steps) {
    try {
      await perform(tab, step, values);
    } catch (error) {
      values.signal.throwIfAborted();
      if (error instanceof DriverError) throw error;
      // Playwright's message is left out: its log quotes what was typed.
      throw new DriverError(
        `expected to ${inWords(step)} within ${values.deadlineMs} ms on ${new URL(tab.url()).pathname}, it was not possible; compare the page with the pages file`,
      );
    }
  }
}

async function perform(tab: Tab, step: PageStep, values: StepValues): Promise<void> {
  const within = { timeout: values.deadlineMs, signal: values.signal };
  if (step.goto !== undefined) {
    await tab.goto(`${values.base}${step.goto}`, { ...within, waitUntil: 'commit' });
    return;
  }
  const spot = step.fill ?? step.click;
  if (spot === undefined) return;
  await locate(tab, spot).waitFor(within);
  assertTrusted(tab, values);
  if (step.with === undefined) await locate(tab, spot).click(within);
  else await locate(tab, spot).fill(await filledIn(step.with, values), within);
}

function assertTrusted(tab: Tab, { trusts }: StepValues): void {
  if (trusts(tab.url())) return;
  const { host } = new URL(tab.url());
  throw new DriverError(
    `the page is on ${host}, which is neither the target nor in safety.allowHosts: nothing was typed there`,
  );
}

async function filledIn(text: string, { filling }: StepValues): Promise<string> {
  const places = [...new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, place]) => place ?? ''))];
  const filled = new Map<string, string>();
  for (const place of places) filled.set(place, await filling(place));
  return text.replace(/\{\{(.*?)\}\}/g, (_, place: string) => filled.get(place) ?? '');
}

function inWords({ goto, fill, click }: PageStep): string {
  if (goto !== undefined) return `open ${goto}`;
  if (fill !== undefined) return `fill in ${spotInWords(fill)}`;
  return `click ${spotInWords(click ?? {})}`;
}

function spotInWords({ role, name, label, text, selector }: Spot): string {
  if (role !== undefined) return name === undefined ? `the ${role}` : `the ${role} "${name}"`;
  return label === undefined ? (text ?? selector ?? '') : `the field "${label}"`;
}
