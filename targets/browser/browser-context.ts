import type { Pages } from '../../profiles/pages-schema.ts';
import type { PersonTab } from './person-tab.ts';

/** A target as a browser sees it. */
export interface BrowserSite {
  readonly pages: Pages;
  /** What addresses of the pages file start with, without a slash at the end. */
  readonly base: string;
  /** Whether the suite has any business at this address. */
  readonly trusts: (address: string) => boolean;
  /** How long a page may take to show, in milliseconds. */
  readonly deadlineMs: number;
  readonly redact: (text: string) => string;
  /** Keeps a picture under a file name; null if none are wanted. */
  readonly keep: ((file: string, picture: Uint8Array) => Promise<void>) | null;
}

/** A person at work: their tab, what they have seen, what may interrupt them. */
export interface PersonSession {
  readonly site: BrowserSite;
  readonly tab: PersonTab;
  readonly signal: AbortSignal;
  /** The pages recognised so far, in their order. */
  readonly seen: string[];
}
