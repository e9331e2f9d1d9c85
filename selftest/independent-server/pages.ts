import { followLink } from './links.ts';
import type { EndUser } from './people.ts';
import type { PageKind } from './shown.ts';
import { insidesOf, type Server } from './state.ts';
import { type Submission, WINDOW } from './submissions.ts';

/** What this person sees after opening the link; signing in on a free one makes it theirs. */
export function visit(server: Server, person: EndUser, link: string, signIn: boolean): PageKind {
  const request = followLink(server, link);
  if (request === null) return shownTo(server, person, request, signIn);
  const event = { kind: 'opened', request, person: signIn ? person : null } as const;
  server.conduct.happened(event, insidesOf(server));
  return server.conduct.page(shownTo(server, person, request, signIn), event);
}

function shownTo(
  server: Server,
  person: EndUser,
  request: Submission | null,
  signIn: boolean,
): PageKind {
  if (!signIn) return anonymous(server, request);
  if (request === null || request.decision === 'expired') return 'error';
  if (request.owner !== null && request.owner !== person.id) return 'error';
  request.owner = person.id;
  if (server.options.window === 'sliding with visits' && request.decision === null) {
    request.ends = server.clock.now() + WINDOW;
  }
  // Stryker disable next-line ConditionalExpression: what the link of a cancelled request shows is an option
  if (request.decision === 'cancelled') return server.options.cancelledPage;
  if (request.decision === 'accepted') return acceptedPage(server, request);
  if (hasConsented(server, person, request)) {
    accept(server, person, request);
    return 'credential';
  }
  return 'consent';
}

/** What this person sees after deciding. */
export function decide(
  server: Server,
  person: EndUser,
  link: string,
  decision: 'accept' | 'cancel',
): 'credential' | 'canceled' | 'error' {
  visit(server, person, link, true);
  const request = followLink(server, link);
  // Stryker disable next-line ConditionalExpression: what a decision after 48 h is answered with is open, and it adds nothing
  if (request === null || request.owner !== person.id || request.decision === 'expired') {
    return 'error';
  }
  if (request.decision !== null) return decidedAlready(server, request, decision);
  if (decision === 'accept') {
    accept(server, person, request);
    return 'credential';
  }
  request.decision = 'cancelled';
  request.decidedAt = server.clock.now();
  return 'canceled';
}

function anonymous({ options }: Server, request: Submission | null): PageKind {
  const dead =
    // Stryker disable next-line ConditionalExpression,EqualityOperator: what a passer-by sees of a dead link is an option
    request === null || request.decision === 'expired' || request.decision === 'cancelled';
  return dead ? options.anonymousOnDeadLink : 'sign-in';
}

function hasConsented({ options }: Server, { consentedTo }: EndUser, request: Submission): boolean {
  if (options.consent === 'once') return consentedTo.size > 0;
  return options.consent === 'once per partner' && consentedTo.has(request.clientId);
}

function acceptedPage({ options, clock, accounts }: Server, request: Submission): PageKind {
  const over = options.acceptedLinkLife === '48 h' && clock.now() >= request.ends;
  const gone = options.replacedLink === 'error' && !accounts.holds(request);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: how long the link of an accepted request shows it is an option
  return over || gone ? 'error' : 'credential';
}

function decidedAlready(
  server: Server,
  request: Submission,
  wish: 'accept' | 'cancel',
): 'credential' | 'canceled' | 'error' {
  // Stryker disable next-line all: what a second decision is answered with is an option
  const same = (request.decision === 'accepted') === (wish === 'accept');
  // Stryker disable next-line all: what a second decision is answered with is an option
  if (server.options.lateDecision === 'error' || !same) return 'error';
  // Stryker disable next-line all: what a second decision is answered with is an option
  if (request.decision === 'cancelled') return 'canceled';
  // Stryker disable next-line all: what a second decision is answered with is an option
  return acceptedPage(server, request) === 'credential' ? 'credential' : 'error';
}

function accept(server: Server, person: EndUser, request: Submission): void {
  // Stryker disable next-line all: whether consent is remembered is an option
  person.consentedTo.add(request.clientId);
  request.decision = 'accepted';
  request.decidedAt = server.clock.now();
  // Stryker disable next-line ConditionalExpression,StringLiteral: what an account shows of a verification is open
  if (request.kind === 'verification') return;
  for (const each of request.items ?? [request]) {
    each.owner = person.id;
    server.accounts.add(person, each);
  }
}
