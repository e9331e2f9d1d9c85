import { isDeepStrictEqual } from 'node:util';
import type { Payload } from '../../contracts/payload.ts';
import { documentTypes } from '../../generators/edges/closed-values.ts';
import type { Edge } from '../../generators/edges/edge.ts';
import { names } from '../../generators/edges/names.ts';
import { unusualTexts } from '../../generators/edges/texts.ts';
import { complete } from '../../generators/valid.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Inconclusive } from '../../harness/check/inconclusive.ts';
import { acceptedIn, type Partner, Submitted } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import { HeldCredentials } from '../accounts.ts';
import { anyValid, ordinary, typeOf, v1TypesOf, worldOf } from '../examples.ts';
import { firstDifference } from '../same-values.ts';
import { accept } from '../visits.ts';

interface Example {
  readonly payload: Payload;
  /** The rule that says that such a payload is accepted. */
  readonly rule: Edge['rule'];
}

/** An account shows what was submitted. Source: `docs/api.md#ownership`. */
export const values = [
  check('LINK-011', 'the account shows the values as submitted')
    .onEveryType()
    .cases(worthComparing)
    .step('submit', Submitted, ({ partner, example }) => submitted(partner, example))
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .costs(1)
    .holds(({ submit, held }, { example }) => {
      const shown = held.find(({ credential_type }) => credential_type === submit.credentialType);
      if (shown === undefined) {
        throw new Blocked('the account lists no such credential', { by: 'LINK-001' });
      }
      // The pages place the partner chain differently by type, and none says that an account shows it.
      const difference = firstDifference(
        withoutChain(example.payload.data.credential),
        withoutChain(shown.fields),
      );
      if (difference !== null) {
        const { path, submitted, shown } = difference;
        throw new Violation(
          `the account after ${submit.request}: expected ${path} ${JSON.stringify(submitted)} as submitted, got ${JSON.stringify(shown)}`,
        );
      }
    }),

  check('LINK-011', 'what an account makes of spaces around a name', 'spaces')
    .given(
      (context) => ordinary(context).map(withPaddedName),
      () => 1,
    )
    .step('submit', Submitted, ({ partner, example }) =>
      submitted(partner, { payload: example, rule: 'ADD-019' }),
    )
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .costs(1)
    .records(({ held: [shown] }, { example }) => {
      const { full_name } = example.data.credential as { full_name: string };
      const name = shown?.fields.full_name;
      if (name === full_name) return 'kept';
      return name === full_name.trim() ? 'taken away' : `shown as ${JSON.stringify(name)}`;
    }),

  check('LINK-011', 'the account says whether there is a document', 'document')
    .assumed()
    .onEveryType()
    .cases((context) => documentTypes(typeOf(context), worldOf(context)))
    .step('submit', Submitted, ({ partner, example }) =>
      submitted(partner, { payload: example, rule: 'ADD-002' }),
    )
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .costs(1)
    .holds(({ submit, held: [shown] }, { example }) => {
      if (shown === undefined) {
        throw new Blocked('the account lists no such credential', { by: 'LINK-001' });
      }
      const expected = typeof example.data.document === 'string' ? 'present' : 'none';
      if (shown.document === expected) return;
      throw new Violation(
        `the account after ${submit.request}: expected the document to be ${expected}, got ${shown.document}`,
      );
    }),
];

function worthComparing(context: CheckContext): readonly Case<Example>[] {
  const type = typeOf(context);
  const world = worldOf(context);
  const plain = [
    { name: 'any valid values', rule: 'ADD-002' as const, arbitrary: anyValid(context) },
    {
      name: 'every field present',
      rule: 'ADD-002' as const,
      arbitrary: complete(type, world).filter(({ data }) =>
        haveOrder(withoutChain(data.credential)),
      ),
    },
  ];
  const unusual = shareOf(context, [...names(type, world), ...unusualTexts(type, world)]);
  return [...plain, ...unusual].map((each) => ({
    ...each,
    arbitrary: each.arbitrary.map((payload) => ({ payload, rule: each.rule })),
  }));
}

/** Whether each list differs from the same one backwards: only then another order shows. */
function haveOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value) && isDeepStrictEqual(value, value.toReversed())) return false;
  return Object.values(value).every(haveOrder);
}

/** Each kind of text on one credential type of the profile: what alters texts seldom asks for the type. */
function shareOf<Kind>(context: CheckContext, kinds: readonly Kind[]) {
  const types = v1TypesOf(context);
  const own = Math.max(types.indexOf(context.credentialType), 0);
  return kinds.filter((_, place) => place % types.length === own);
}

function withPaddedName(payload: Payload): Payload {
  const { full_name } = payload.data.credential as { full_name: string };
  const credential = { ...payload.data.credential, full_name: ` ${full_name} ` };
  return { ...payload, data: { ...payload.data, credential } };
}

async function submitted(partner: Partner, { payload, rule }: Example): Promise<Submitted> {
  const answer = await partner.send(payload);
  const accepted = acceptedIn(answer, payload);
  if (accepted !== null) return accepted;
  const message = `${answer.request} was not accepted, so no account shows it: ${answer.shown}`;
  throw rule === 'ADD-019' ? new Inconclusive(message) : new Blocked(message, { by: rule });
}

function withoutChain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'partner_chain');
  return Object.fromEntries(kept.map(([name, below]) => [name, withoutChain(below)]));
}
