import type { Payload } from '../../contracts/payload.ts';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { documentTypes } from '../../generators/edges/closed-values.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { acceptedIn, type Partner, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { decodedAddress } from '../decoded-address.ts';
import { ordinary, typeOf, worldOf } from '../examples.ts';
import { contentOf, type SubmittedLink } from '../links.ts';
import { expectSameHost } from './same-host.ts';

const PARAMETERS = ['clientId', 'documentType', 'content'] as const;

/** The redirect link. Source: `docs/api.md#link`. */
export const link = [
  submission('URI-001', 'the link is an absolute URL on the link host').holds(
    ({ submit }, { context }) => {
      const { url } = parsed(submit);
      expectSameHost(submit, url, new URL(context.profile.linkBaseUrl));
    },
  ),

  submission('URI-001', "the link's path names the credential type", 'path').holds(
    ({ submit }, { context }) => expectPath(submit, context),
  ),

  submission('URI-002', 'the fragment has the client id of the caller').holds(
    ({ submit }, { context }) => expectParameter(submit, 'clientId', context.profile.auth.clientId),
  ),

  check('URI-002', 'the fragment has the client id of a second client too', 'second client')
    .needing('client2')
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ otherPartner, example }) => otherPartner.submit(example))
    .holds(({ submit }, { context }) =>
      expectParameter(submit, 'clientId', context.profile.secondClient?.clientId ?? ''),
    ),

  check('URI-003', "the fragment has the submission's document type")
    .onEveryType()
    .cases((context) => documentTypes(typeOf(context), worldOf(context)))
    .step('submit', Submitted, ({ partner, example }) => submitEdge(partner, example))
    .holds(({ submit }, { example }) =>
      expectParameter(submit, 'documentType', example.document_type),
    ),

  submission('URI-004', "the fragment has a content that is not the partner's id").holds(
    ({ submit }) => {
      const content = parsed(submit).parameters.get('content');
      if (!content) {
        throw new Violation(
          `${submit.request}: expected a content in the fragment of ${submit.link}`,
        );
      }
      if (content === submit.id) {
        throw new Violation(
          `${submit.request}: expected a content of SEEK Pass's own, got our id ${content}`,
        );
      }
    },
  ),

  submission('URI-005', 'the parameters are in the fragment').holds(({ submit }) => {
    const { parameters } = parsed(submit);
    const missing = PARAMETERS.filter((name) => !parameters.has(name));
    if (missing.length > 0) {
      throw new Violation(
        `${submit.request}: expected ${missing.join(', ')} in the fragment of ${submit.link}`,
      );
    }
  }),

  submission('URI-005', 'the parameters are nowhere else in the link', 'nowhere else')
    .assumed()
    .holds(({ submit }) => {
      const { url } = parsed(submit);
      const stray = PARAMETERS.filter((name) => url.searchParams.has(name));
      const beginning = `${url.pathname}${url.search}`;
      const before = `${beginning} ${decodedAddress(beginning)}`;
      if (stray.length > 0 || before.includes(contentOf(submit))) {
        throw new Violation(
          `${submit.request}: expected the parameters after the # only, got ${submit.link}`,
        );
      }
    }),

  submission('URI-006', 'the decoded link has & between its parameters').holds(({ submit }) => {
    const escaped = /\\u0026|%5Cu0026|&amp;/i.exec(submit.link);
    if (escaped !== null) {
      throw new Violation(
        `${submit.request}: expected & once JSON is decoded, got ${escaped[0]} in ${submit.link}`,
      );
    }
    const { parameters } = parsed(submit);
    if ([...parameters].length < PARAMETERS.length) {
      throw new Violation(
        `${submit.request}: expected ${PARAMETERS.join('&')} in the fragment, got ${submit.link}`,
      );
    }
  }),
];

function submission(
  rule: 'URI-001' | 'URI-002' | 'URI-004' | 'URI-005' | 'URI-006',
  title: string,
  variant?: string,
) {
  return check(rule, title, variant)
    .onEveryType()
    .given(ordinary, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}

/** @throws {Blocked} by ADD-002 if a document type of the profile is refused. */
async function submitEdge(partner: Partner, payload: Payload): Promise<Submitted> {
  const answer = await partner.send(payload);
  const accepted = acceptedIn(answer, payload);
  if (accepted !== null) return accepted;
  throw new Blocked(`${answer.request}: the document type is refused: ${answer.shown}`, {
    by: 'ADD-002',
  });
}

function parsed({ request, link }: SubmittedLink) {
  const read = readRedirectLink(link);
  if (read !== null) return read;
  throw new Violation(`${request}: expected an absolute URL, got ${link}`);
}

function expectParameter(
  submit: SubmittedLink,
  name: (typeof PARAMETERS)[number],
  expected: string,
): void {
  const actual = parsed(submit).parameters.get(name);
  if (actual === expected) return;
  throw new Violation(
    `${submit.request}: expected ${name} ${expected} in the fragment, got ${actual} in ${submit.link}`,
  );
}

function expectPath(submit: SubmittedLink, context: CheckContext): void {
  const { redirectPath, redirectPathBasis } = typeOf(context);
  const base = new URL(context.profile.linkBaseUrl).pathname.replace(/\/$/, '');
  const { pathname } = parsed(submit).url;
  if (pathname === `${base}${redirectPath}`) return;
  const message = `${submit.request}: expected path ${base}${redirectPath}, got ${pathname}`;
  throw redirectPathBasis === 'A' ? new Violation(message, { basis: 'A' }) : new Violation(message);
}
