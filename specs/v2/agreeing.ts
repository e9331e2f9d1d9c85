import { z } from 'zod';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import { contentOf, expectSameLink } from '../links.ts';
import { expectSameHost } from '../redirect-link/same-host.ts';
import { onEveryV2Type, ordinaryV2 } from './examples-v2.ts';

/** v2 links are those of v1. Source: `docs/api.md#link`, `docs/api.md#the-same-id-again`. */
export const agreeingV2 = [
  linkOf('on the link host', 'host').holds(({ submit }, { context }) => {
    expectSameHost(submit, parsed(submit).url, new URL(context.profile.linkBaseUrl));
  }),

  linkOf('to the page of its type', 'path').holds(({ submit }, { context }) => {
    const segment = context.profile.segments[context.credentialType];
    const { pathname } = parsed(submit).url;
    const base = new URL(context.profile.linkBaseUrl).pathname.replace(/\/$/, '');
    const documented = documentedPaths[context.credentialType];
    const expected = segment === undefined ? documented : `/partner/add/${segment}`;
    // The segments of the other types are not on the pages.
    if (expected === undefined || pathname === `${base}${expected}`) return;
    throw new Violation(`${submit.request}: expected path ${base}${expected}, got ${pathname}`);
  }),

  linkOf('with client id, document type and content in its fragment', 'fragment').holds(
    ({ submit }, { context }) => {
      const { parameters, url } = parsed(submit);
      if (/\\u0026|%5Cu0026|&amp;/i.test(submit.link)) {
        throw new Violation(
          `${submit.request}: expected & once JSON is decoded, got ${submit.link}`,
        );
      }
      const clientId = parameters.get('clientId');
      if (clientId !== context.profile.auth.clientId) {
        throw new Violation(
          `${submit.request}: expected our client id in the fragment, got ${clientId}`,
        );
      }
      if (!parameters.get('documentType')) {
        throw new Violation(`${submit.request}: expected a document type in ${submit.link}`);
      }
      const content = parameters.get('content');
      if (!content || content === submit.id || url.search.includes(content)) {
        throw new Violation(
          `${submit.request}: expected a content of SEEK Pass's own, got ${submit.link}`,
        );
      }
    },
  ),

  onEveryV2Type('V2-008', 'two v2 submissions have two contents', 'contents')
    .given(ordinaryV2, () => 1)
    .costs(2)
    .step('both', z.array(SubmittedV2), async ({ v2, example }) => [
      await v2.submit(example),
      await v2.submit(example),
    ])
    .holds(({ both: [one, other] }) => {
      if (one === undefined || other === undefined) return;
      if (contentOf(one) !== contentOf(other)) return;
      throw new Violation(
        `${other.request}: expected another content, got ${contentOf(other)} again`,
      );
    }),

  onEveryV2Type('V2-008', 'a v2 id repeated at once gets the same link', 'repeat')
    .given(ordinaryV2, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('repeat', SubmittedV2, ({ v2, example }, { submit }) =>
      v2.submit(example, { id: submit.id }),
    )
    .holds(({ submit, repeat }) => expectSameLink(repeat, submit)),
];

/** The paths that the pages quote for v1. */
const documentedPaths: Readonly<Record<string, string>> = {
  education: '/partner/add/education',
  english_proficiency: '/partner/add/englishProficiency',
  microcredential: '/partner/add/microcredential',
};

function linkOf(says: string, variant: string) {
  return onEveryV2Type('V2-008', `a v2 submission is answered with a link ${says}`, variant)
    .given(ordinaryV2, () => 1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example));
}

function parsed({ request, link }: SubmittedV2) {
  const read = readRedirectLink(link);
  if (read !== null) return read;
  throw new Violation(`${request}: expected an absolute URL, got ${link}`);
}
