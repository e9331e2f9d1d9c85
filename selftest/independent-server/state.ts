import { type Accounts, openAccounts } from './accounts.ts';
import { type OwnClock, startClock } from './clock.ts';
import { type Conduct, honest, type Insides } from './conduct.ts';
import type { FileSlot } from './file-slot.ts';
import type { Hook } from './hook.ts';
import type { Options } from './options.ts';
import { knownPartners, type PartnerAccount } from './partners.ts';
import { type Crowd, openPeople } from './people.ts';
import { openSubmissions, type Submission, type Submissions } from './submissions.ts';
import { openTokenOffice, type TokenOffice } from './tokens.ts';
import type { SuppliedDocuments } from './validation/documents.ts';

interface Undelivered {
  readonly at: number;
  readonly again: () => Promise<void>;
}

/** All that one running server has. */
export interface Server {
  readonly options: Options;
  readonly conduct: Conduct;
  readonly partners: readonly [PartnerAccount, PartnerAccount];
  readonly supplied: SuppliedDocuments;
  readonly clock: OwnClock;
  readonly tokens: TokenOffice;
  readonly submissions: Submissions;
  readonly people: Crowd;
  readonly accounts: Accounts;
  /** By key, the files that partners may send. */
  readonly files: Map<string, FileSlot>;
  /** By partner and id, the verifications that were asked for. */
  readonly asked: Map<string, Submission>;
  readonly hooks: Map<string, Hook>;
  /** The deliveries that are repeated once the clock shows `at`, in milliseconds since 1970. */
  readonly undelivered: Undelivered[];
  /** What is before `/partner/add` in a link. */
  linkBase: string;
}

/** A server without people or submissions. */
export function newServer(
  options: Options,
  supplied: SuppliedDocuments,
  start: Date,
  conduct: Conduct = honest,
): Server {
  const clock = startClock(start, options.clock === 'running');
  return {
    options,
    conduct,
    partners: knownPartners(options.clientIds),
    supplied,
    clock,
    tokens: openTokenOffice(clock, options),
    submissions: openSubmissions(clock, options, conduct),
    people: openPeople(),
    accounts: openAccounts(clock, options, conduct),
    files: new Map(),
    asked: new Map(),
    hooks: new Map(),
    undelivered: [],
    // Stryker disable next-line StringLiteral: it is set before the first request
    linkBase: '',
  };
}

/** What of a server a defect may reach. */
export function insidesOf({ submissions, clock, partners }: Server): Insides {
  return { submissions, clock, clientId: partners[0].clientId };
}
