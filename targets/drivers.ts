/** A person the suite leased, by a name that means something to the driver and survives serialisation. */
export type Person = string;

/** The page a person sees after opening a link. */
export type Page = 'sign-in' | 'consent' | 'credential' | 'error';

/** The page a person sees after deciding. */
export type DecisionPage = 'credential' | 'canceled' | 'error';

/** One credential that an account holds. */
export interface HeldCredential {
  readonly credential_type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly document: 'present' | 'deleted' | 'none';
  /** The `content` of the link it came by, where the driver can tell. */
  readonly request?: string;
}

/**
 * Someone who can open links, and the accounts they have.
 *
 * @throws {DriverError} from every call that the driver could not carry out: never the target's breach of a rule.
 */
export interface People {
  /** A person nobody else in this run uses, with no consent given and no mobile app. */
  lease(): Promise<Person>;
  visit(person: Person, link: string, options?: { readonly signIn?: boolean }): Promise<Page>;
  /** Answers the consent prompt; `consent` where the prompt comes again instead of going away. */
  decide(
    person: Person,
    link: string,
    decision: 'accept' | 'cancel',
  ): Promise<DecisionPage | 'consent'>;
  appSignIn(person: Person): Promise<void>;
  /** The accepted credentials that the person's account lists. */
  credentials(person: Person): Promise<readonly HeldCredential[]>;
}

/** The target's clock, where it can be read and moved. */
export interface Clock {
  now(): Promise<Date>;
  /** Moves it forward by whole seconds and answers the new time. */
  advance(seconds: number): Promise<Date>;
}
