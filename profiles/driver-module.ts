import type {
  Decision,
  DecisionPage,
  DriverCapability,
  HeldCredential,
  Page,
} from '../contracts/test-control.ts';

export type {
  DecisionPage,
  DriverCapability,
  HeldCredential,
  Page,
} from '../contracts/test-control.ts';

/** The page or server that a call is about, and what it may use. */
export interface DriverContext {
  /** Of the profile, without a slash at the end. */
  readonly baseUrl: string;
  readonly linkBaseUrl: string;
  readonly clientId: string;
  /** Aborted when the run is interrupted or the call has taken too long: pass it on to everything that waits. */
  readonly signal: AbortSignal;
  /**
   * Like the global `fetch`, by the proxy and certificates of the profile; what it exchanges becomes evidence, redacted.
   *
   * It follows no redirect, keeps no cookies, and goes to no host that the profile does not allow.
   */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  /** Covers a secret in everything that leaves the run: a password, a session cookie. */
  secret(text: string): void;
  /** Writes down in words what the module did, as evidence. */
  note(words: string): void;
}

/** Who is to be leased. */
export interface LeaseRequest {
  readonly fresh: boolean;
  readonly taken: readonly string[];
}

/**
 * What a driver module exports by default: how to do, with one target, what the Partner API alone cannot.
 *
 * A person is any text that means something to the module and can be stored. What a call throws is taken for trouble of
 * the set-up and never held against the target: a rule that is broken is answered, as the page that was shown.
 */
export interface DriverModule {
  /** Known without a single request, so that `spc plan` can read it. */
  readonly capabilities: readonly DriverCapability[];
  /**
   * `people`: leases a person that no other check has, until `release`.
   *
   * @param wanted.fresh whether they must never have consented to anything, have no mobile app and hold nothing; only
   * asked of a module that lists `fresh-people`.
   * @param wanted.taken the people of other checks, in this run or pending from an earlier one: lease none of these.
   */
  lease?(wanted: LeaseRequest, at: DriverContext): Promise<string>;
  /** Takes a person back. Optional: without it people are not used again. */
  release?(person: string, at: DriverContext): Promise<void>;
  /** `people`: what this person sees after opening the link, by default signed in. */
  visit?(
    person: string,
    link: string,
    how: { readonly signIn: boolean },
    at: DriverContext,
  ): Promise<Page>;
  /** `people`: what this person sees after deciding. Without a visit before, it counts as one. */
  decide?(
    person: string,
    link: string,
    decision: Decision,
    at: DriverContext,
  ): Promise<DecisionPage>;
  /** `app-sign-in`: this person has the mobile app and is signed in there, from now on. */
  appSignIn?(person: string, at: DriverContext): Promise<void>;
  /** `accounts`: the accepted credentials that this person's account holds. */
  credentials?(person: string, at: DriverContext): Promise<readonly HeldCredential[]>;
  /** `clock`: what time it is there. */
  now?(at: DriverContext): Promise<Date>;
  /** `clock`: moves that time forward by whole seconds, never back, and returns the new time. */
  advance?(seconds: number, at: DriverContext): Promise<Date>;
  /** Ends what the module opened. Optional; called once a run is over. */
  close?(): Promise<void>;
}
