import fc from 'fast-check';
import { z } from 'zod';
import type { Payload } from '../../contracts/payload.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { ordinary } from '../examples.ts';
import { contentOf } from '../links.ts';
import { smallestStep, varyingBits } from './guessing.ts';

const SAMPLE = 20;
const PAIRS = 5;
const ENOUGH_BITS = 64;
const SMALL_STEP = 2n ** 32n;

/** The request ids of SEEK Pass. Source: `docs/api.md#link`. */
export const contents = [
  sample('URI-007', 'no two submissions share a content', pairs, PAIRS * 2)
    .onEveryType()
    .holds(({ submissions }) => {
      const seen = new Map<string, Submitted>();
      for (const submit of submissions) {
        const content = contentOf(submit);
        const earlier = seen.get(content);
        if (earlier !== undefined) {
          throw new Violation(
            `${submit.request}: expected a content of its own, got that of ${earlier.id}: ${content}`,
          );
        }
        seen.set(content, submit);
      }
    }),

  sample('URI-008', 'a content cannot be guessed from those before it', twenty, SAMPLE).holds(
    ({ submissions }) => {
      const found = submissions.map(contentOf);
      const where = `${submissions.length} contents such as ${found[0]}`;
      const bits = varyingBits(found);
      if (bits < ENOUGH_BITS) {
        throw new Violation(
          `${where}: expected at least ${ENOUGH_BITS} bits that vary, found ${bits}`,
        );
      }
      const step = smallestStep(found);
      if (step !== null && step < SMALL_STEP) {
        throw new Violation(
          `${where}: expected no content close to its predecessor, two lie ${step} apart`,
        );
      }
    },
  ),
];

function sample(
  rule: 'URI-007' | 'URI-008',
  title: string,
  payloads: (context: CheckContext) => fc.Arbitrary<Payload[]>,
  requests: number,
) {
  return check(rule, title)
    .given(payloads, () => 1)
    .step('submissions', z.array(Submitted), async ({ partner, example }) => {
      const submissions: Submitted[] = [];
      for (const payload of example) submissions.push(await partner.submit(payload));
      return submissions;
    })
    .costs(requests);
}

/** How contents relate hardly depends on what is submitted, so a failure is not worth shrinking. */
function twenty(context: CheckContext) {
  return fc.noShrink(arrayOf(context, SAMPLE));
}

/** Every payload twice: a content made from the credential itself would come twice too. */
function pairs(context: CheckContext) {
  return fc.noShrink(arrayOf(context, PAIRS).map((payloads) => [...payloads, ...payloads]));
}

function arrayOf(context: CheckContext, length: number) {
  return fc.array(ordinary(context), { minLength: length, maxLength: length, size: 'max' });
}
