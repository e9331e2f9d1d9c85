import fc from 'fast-check';
import type { Payload } from '../../contracts/payload.ts';
import { withOtherValues } from '../../generators/changed.ts';
import { check } from '../../harness/draft.ts';
import { Submitted } from '../../harness/partner.ts';
import { Violation } from '../../harness/violation.ts';
import { Held } from '../accounts.ts';
import { ordinary, typeOf } from '../examples.ts';
import { contentOf, type Linked } from '../links.ts';
import { firstDifference } from '../same-values.ts';
import { expectPage, Visit, visitAsNewcomer } from '../visits.ts';

/** Contents that SEEK Pass never made, by name. */
const strangers: Readonly<Record<string, (content: string) => string>> = {
  'made up': () => 'spc-made-up-content',
  'one character altered': (content) => altered(content, content.length >> 1),
  'its end cut off': (content) => content.slice(0, -1),
};

/** Links that were tampered with: assumed, `api.md` section 4. */
export const alteredLinks = [
  check('LINK-008', 'a link with a content of nobody shows the error page')
    .onEveryType()
    .cases((subject) =>
      Object.keys(strangers).map((name) => ({
        name,
        arbitrary: fc.record(
          { payload: ordinary(subject), name: fc.constant(name) },
          { noNullPrototype: true },
        ),
      })),
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('visit', Visit, ({ people, example }, { submit }) => {
      const stranger = strangers[example.name] as (content: string) => string;
      return visitAsNewcomer(people, withParameter(submit, 'content', stranger(contentOf(submit))));
    })
    .costs(1)
    .holds(({ visit }, { example }) =>
      expectPage(visit, ['error'], `a person who opens a link whose content was ${example.name}`),
    ),

  check('LINK-010', 'an altered link gives nobody the credential of another request')
    .needing('accounts')
    .onEveryType()
    // Whose request a wrong link opens may depend on what else is going on.
    .exclusive()
    .cases((subject) =>
      ['clientId', 'documentType'].map((parameter) => ({
        name: `${parameter} altered`,
        arbitrary: ordinary(subject).map((payload) => ({
          parameter,
          payload,
          other: withOtherValues(typeOf(subject), payload, []),
        })),
      })),
    )
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example.payload))
    .step('other', Submitted, ({ partner, example }) => partner.submit(example.other))
    .step('held', Held, async ({ people, example }, { submit }) => {
      const link = withParameter(submit, example.parameter, 'spc-altered');
      const { person } = await visitAsNewcomer(people, link);
      await people.decide(person, link.link, 'accept');
      return [...(await people.credentials(person))];
    })
    .costs(2)
    .holds(({ held, other }, { example }) => {
      if (held.some(({ fields }) => shows(fields, example.other))) {
        throw new Violation(
          `a person who accepted a link with an altered ${example.parameter}: expected nothing of ${other.id}, got its credential`,
        );
      }
    }),
];

function shows(fields: Readonly<Record<string, unknown>>, { data }: Payload): boolean {
  const { full_name } = data.credential;
  return firstDifference({ full_name }, fields) === null;
}

function altered(content: string, place: number): string {
  const other = content[place] === 'a' ? 'b' : 'a';
  return `${content.slice(0, place)}${other}${content.slice(place + 1)}`;
}

/** The link with one parameter of its fragment replaced. */
function withParameter({ link }: Linked, name: string, value: string): { readonly link: string } {
  const url = new URL(link);
  const parameters = new URLSearchParams(url.hash.slice(1));
  parameters.set(name, value);
  url.hash = parameters.toString();
  return { link: url.href };
}
