import type { Payload } from '../../contracts/payload.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { assertListed, HeldCredentials } from '../accounts.ts';
import { ordinary } from '../examples.ts';
import { contentOf, type SubmittedLink } from '../links.ts';
import { hasOtherDocument, withOtherDocument } from '../other-document.ts';
import { ordinaryNamed, ordinaryPairs, pairOf } from '../payload-pairs.ts';
import { firstDifference } from '../same-values.ts';
import { assertShown, expectPage, Visit, visitAsFreshPerson } from '../visits.ts';

/** Contents that SEEK Pass never made, by name. */
const unknownContents: Readonly<Record<string, (content: string) => string>> = {
  'made up': () => 'spc-made-up-content',
  'one character altered': (content) => altered(content, content.length >> 1),
  'its end cut off': (content) => content.slice(0, -1),
};

/** Links that were altered: assumed. Source: `docs/api.md#link`, `docs/api.md#ownership`. */
export const alteredLinks = [
  check('LINK-008', 'a link with an unknown content shows the error page')
    .onEveryType()
    .cases((context) => ordinaryNamed(context, Object.keys(unknownContents)))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('visit', Visit, ({ people, example }, { submit }) => {
      const spoil = unknownContents[example.name] as (content: string) => string;
      return visitAsFreshPerson(people, withParameter(submit, 'content', spoil(contentOf(submit))));
    })
    // Behind the altered one, which a lenient target may take for it.
    .step('genuine', Visit, ({ people }, { submit }) => visitAsFreshPerson(people, submit))
    .costs(1)
    .holds(({ visit, genuine }, { example }) => {
      expectPage(visit, ['error'], `a person who opens a link whose content was ${example.name}`);
      assertShown(genuine);
    }),

  check('LINK-010', 'an altered link never leads to the credential of another request')
    .needing('accounts')
    .onEveryType()
    // Which request a wrong link opens may depend on other requests at the same time.
    .exclusive()
    .cases((context) => alterations(context))
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('other', Submitted, ({ partner, example }) => partner.submit(example.other))
    .step('held', HeldCredentials, ({ people, example }, { submit }) =>
      acceptBlindly(people, withParameter(submit, example.parameter, example.value)),
    )
    .step('genuine', HeldCredentials, ({ people }, { other }) => acceptBlindly(people, other))
    .costs(2)
    .holds(({ held, other, genuine }, { example }) => {
      expectNothingOf(held, example.other, `${other.id} with an altered ${example.parameter}`);
      assertListed(genuine, other);
    }),

  check('LINK-010', "a link with another client's id gives nothing of that client", 'other client')
    .needing('accounts', 'client2')
    .onEveryType()
    .exclusive()
    .given(ordinaryPairs, () => 1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('other', Submitted, ({ otherPartner, example }) => otherPartner.submit(example.other))
    .step('held', HeldCredentials, ({ people, context }, { submit }) =>
      acceptBlindly(
        people,
        withParameter(submit, 'clientId', context.profile.secondClient?.clientId ?? ''),
      ),
    )
    .step('genuine', HeldCredentials, ({ people }, { other }) => acceptBlindly(people, other))
    .costs(2)
    .holds(({ held, other, genuine }, { example }) => {
      expectNothingOf(held, example.other, `${other.id} of the other client`);
      assertListed(genuine, other);
    }),
];

/** Which part of a link is altered and how, with the other request that the link might then mean. */
function alterations(context: CheckContext) {
  const unknown = ['clientId', 'documentType'].map((parameter) => ({
    name: `${parameter} altered`,
    arbitrary: ordinary(context).map((payload) => ({
      ...pairOf(payload, context),
      parameter,
      value: 'spc-altered',
    })),
  }));
  if (!hasOtherDocument(context)) return unknown;
  const known = ordinary(context).map((payload) => {
    const pair = pairOf(payload, context);
    const other = withOtherDocument(pair.other, context);
    return { ...pair, other, parameter: 'documentType', value: other.document_type };
  });
  return [...unknown, { name: 'documentType of the other request', arbitrary: known }];
}

/** A fresh person opens a link and accepts what it shows. @returns what their account then holds. */
async function acceptBlindly(
  people: People,
  opened: { readonly link: string },
): Promise<HeldCredentials> {
  const { person } = await visitAsFreshPerson(people, opened);
  await people.decide(person, opened.link, 'accept');
  return [...(await people.credentials(person))];
}

function expectNothingOf(held: HeldCredentials, other: Payload, which: string): void {
  if (!held.some(({ fields }) => shows(fields, other))) return;
  throw new Violation(
    `a person who accepted an altered link: expected nothing of ${which}, got its credential`,
  );
}

function shows(fields: Readonly<Record<string, unknown>>, { data }: Payload): boolean {
  const { full_name } = data.credential;
  return firstDifference({ full_name }, fields) === null;
}

function altered(content: string, place: number): string {
  const other = content[place] === 'a' ? 'b' : 'a';
  return `${content.slice(0, place)}${other}${content.slice(place + 1)}`;
}

/** The link with one parameter of its fragment replaced. @throws {Blocked} by URI-001 if the link is no URL */
function withParameter(
  { request, link }: SubmittedLink,
  name: string,
  value: string,
): { readonly link: string } {
  const url = URL.parse(link);
  if (url === null) {
    throw new Blocked(`${request}: expected an absolute URL, got ${link}`, { by: 'URI-001' });
  }
  const parameters = new URLSearchParams(url.hash.slice(1));
  parameters.set(name, value);
  url.hash = parameters.toString();
  return { link: url.href };
}
