import type { OwnClock } from './clock.ts';
import type { Conduct } from './conduct.ts';
import { kinds } from './kinds.ts';
import type { Options } from './options.ts';
import type { EndUser } from './people.ts';
import { type Submission, WINDOW } from './submissions.ts';
import { isFields } from './validation/objects.ts';

/** The credentials that end users have accepted. */
export interface Accounts {
  /** Adds a credential, in the place of any older version of it. */
  add(person: EndUser, request: Submission): void;
  list(person: EndUser): readonly object[];
  /** Whether this very submission is in an account, not replaced. */
  holds(request: Submission): boolean;
  clear(): void;
}

interface AccountEntry {
  readonly request: Submission;
  readonly since: number;
}

/** Opens the accounts of one server. */
export function openAccounts(clock: OwnClock, options: Options, conduct: Conduct): Accounts {
  const held = new Map<string, readonly AccountEntry[]>();
  return {
    add: (person, request) => {
      const older = held.get(person.id) ?? [];
      const kept = older.filter(
        (each) =>
          !conduct.replaces(replaces(request, each.request, options), request, each.request),
      );
      held.set(person.id, [...kept, { request, since: clock.now() }]);
    },
    list: (person) => {
      const all = held.get(person.id) ?? [];
      const ordered = options.accountOrder === 'newest first' ? all.toReversed() : all;
      return ordered.map((each) => conduct.held(shown(each, person, clock, options), each.request));
    },
    holds: (request) =>
      held.get(request.owner ?? '')?.some((each) => each.request === request) === true,
    // Stryker disable next-line ArrowFunction: only a reset by test control empties it, and no check resets in the middle
    clear: () => held.clear(),
  };
}

function shown(
  { request, since }: AccountEntry,
  person: EndUser,
  clock: OwnClock,
  options: Options,
) {
  const { credential, document, chain } = request.payload;
  // Stryker disable next-line ObjectLiteral: what an account shows beside the fields is an option
  const added = { added_at: new Date(since).toISOString(), chain };
  const fields = options.accountExtras ? { ...credential, ...added } : credential;
  return {
    ...(options.accountExtras ? { kind: 'verified', 'display-name': request.kind } : {}),
    credential_type: request.kind,
    fields: options.accountKeys === 'sorted' ? sorted(fields) : fields,
    document: document === null ? 'none' : deleted(since, person, clock) ? 'deleted' : 'present',
    // Stryker disable next-line ObjectLiteral: whether an account names the request is an option
    ...(options.accountRequest ? { request: request.content } : {}),
  };
}

/** As a database keeps documents that does not keep the order of their keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Documents are deleted if the person did not sign in to the app within 48 hours of the end of the flow. */
function deleted(since: number, { appSince }: EndUser, clock: OwnClock): boolean {
  const deadline = since + WINDOW;
  return clock.now() >= deadline && (appSince === null || appSince >= deadline);
}

function replaces(newer: Submission, older: Submission, options: Options): boolean {
  // Stryker disable next-line ConditionalExpression: the keys of two types have no name of a field in common but one
  if (newer.kind !== older.kind) return false;
  if (options.keyPartner === 'counts' && newer.clientId !== older.clientId) return false;
  const key = kinds.get(newer.kind)?.key ?? (options.keyless === 'replaced' ? ['full_name'] : null);
  const same = (name: string) =>
    folded(newer.payload.credential[name], options) ===
    folded(older.payload.credential[name], options);
  return key?.every(same) === true;
}

function folded(value: unknown, { keyCase }: Options): unknown {
  return typeof value === 'string' && keyCase === 'ignored' ? value.toLowerCase() : value;
}
