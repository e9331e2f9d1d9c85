import type { Submission } from '../store.ts';
import type { Fault } from './fault.ts';

/** Links that say something of their credential to someone who has not signed in. */
export const teaserFaults: readonly Fault[] = [
  teasing(
    'sign-in-page-names-the-person',
    'The page before a sign-in greets the person by name.',
    ({ credential }) => text(credential.full_name),
  ),
  teasing(
    'sign-in-page-names-the-provider',
    'The page before a sign-in says which provider an English result is from.',
    ({ credential }) => text(credential.test_provider),
    ['english_proficiency'],
  ),
  {
    name: 'consent-shown-before-sign-in',
    violates: ['LINK-012'],
    says: 'A pending link asks everyone to accept, signed in or not.',
    apply: ({ links }) => ({
      links: {
        page: (sight) => {
          const isPending = sight.submission?.decision === null && !sight.over;
          const isOpen = isPending && sight.submission?.verification === null;
          return isOpen && sight.person === null ? 'consent' : links.page(sight);
        },
      },
    }),
  },
  {
    name: 'accepted-shown-before-sign-in',
    violates: ['LINK-012'],
    says: 'The link of an accepted credential shows it to everyone who has not signed in.',
    apply: ({ links }) => ({
      links: {
        page: (sight) =>
          sight.submission?.decision === 'accepted' &&
          sight.submission.verification === null &&
          sight.person === null
            ? 'credential'
            : links.page(sight),
      },
    }),
  },
];

function teasing(
  name: string,
  says: string,
  teaser: (submission: Submission) => string,
  types?: readonly string[],
): Fault {
  return {
    name,
    violates: ['LINK-012'],
    says,
    ...(types && { types }),
    apply: () => ({ links: { teaser } }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? `${value}: ` : '';
}
