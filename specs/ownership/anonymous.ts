import { z } from 'zod';
import type { Payload } from '../../contracts/payload.ts';
import { page } from '../../contracts/test-control.ts';
import { check } from '../../harness/check/builder.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { ordinary } from '../examples.ts';
import { personalTexts } from '../redirect-link/personal-texts.ts';
import { accept, claim, Visit } from '../visits.ts';

/** What a visitor who did not sign in saw, and which values of the credential were in it. */
const Look = z.object({ page, values: z.array(z.string()) });

/** Before a sign-in a link says nothing of its credential: assumed. Source: `docs/api.md#ownership`. */
export const anonymousVisits = [
  submission('a visitor who does not sign in sees nothing of the credential')
    .step('look', Look, ({ people, example }, { submit }) => lookAt(people, submit.link, example))
    // A link that shows its owner nothing either would prove nothing.
    .step('owner', Visit, ({ people }, { submit }) => claim(people, submit))
    .holds(({ look }) => expectNothingSeen(look)),

  submission('a visitor who does not sign in sees nothing of an accepted credential', 'accepted')
    .step('owner', Visit, ({ people }, { submit }) => accept(people, submit))
    .step('look', Look, ({ people, example }, { submit }) => lookAt(people, submit.link, example))
    .holds(({ look }) => expectNothingSeen(look)),
];

function submission(title: string, variant?: string) {
  return check('LINK-012', title, variant)
    .onEveryType()
    .given(ordinary, () => 1)
    .costs(1)
    .step('submit', Submitted, ({ partner, example }) => partner.submit(example));
}

async function lookAt(people: People, link: string, payload: Payload) {
  const visitor = await people.lease();
  const page = await people.visit(visitor, link, { signIn: false });
  const text = people.shownTo?.(visitor) ?? '';
  return { page, values: personalTexts(payload).filter((value) => text.includes(value)) };
}

function expectNothingSeen({ page, values }: z.infer<typeof Look>): void {
  if (page === 'consent' || page === 'credential') {
    throw new Violation(
      `a visitor who did not sign in: expected the sign-in or error page, got the ${page} page`,
    );
  }
  if (values.length > 0) {
    throw new Violation(
      `a visitor who did not sign in: expected nothing of the credential on the ${page} page, it says ${values.join(' and ')}`,
    );
  }
}
