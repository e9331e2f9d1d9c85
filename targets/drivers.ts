import type {
  Decision,
  DecisionPage,
  HeldCredential,
  Page,
  Person,
} from '../contracts/test-control.ts';

/**
 * Someone who can open links, and the accounts they have.
 *
 * @throws {DriverError} from every call that the driver could not carry out: never the target's breach of a rule.
 */
export interface People {
  /** A person that no other check of this run uses, with no consent given and no mobile app. */
  lease(): Promise<Person>;
  visit(person: Person, link: string, options?: { readonly signIn?: boolean }): Promise<Page>;
  /** Answers the consent prompt; `consent` if the prompt comes again instead of going away. */
  decide(person: Person, link: string, decision: Decision): Promise<DecisionPage | 'consent'>;
  /** Whether a decision without a visit before counts as one. Default: a visit has to come first. */
  readonly decisionsOpen?: boolean;
  /** Where the person's last decision led them on to, if the driver knows; null if they stayed, or if it does not know. */
  returnedTo?(person: Person): string | null;
  /** What the page said that the person's last visit led to; null if the driver does not know. */
  shownTo?(person: Person): string | null;
  appSignIn(person: Person): Promise<void>;
  /** The accepted credentials that the person's account lists. */
  credentials(person: Person): Promise<readonly HeldCredential[]>;
}

/** The target's clock, if it can be read and moved. */
export interface Clock {
  now(): Promise<Date>;
  /** Moves it forward by whole seconds and returns the new time. */
  advance(seconds: number): Promise<Date>;
}
