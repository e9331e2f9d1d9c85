import fc from 'fast-check';
import { z } from 'zod';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import { edgesV2 } from '../../generators/v2/edges.ts';
import { completeV2 } from '../../generators/v2/valid.ts';
import type { AddRequest } from '../../harness/check/add-request.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import type { Case } from '../../harness/check/check.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import { Submitted } from '../../harness/check/partner.ts';
import { type PartnerV2, SubmittedV2 } from '../../harness/check/partner-v2.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { expectCount, HeldCredentials } from '../accounts.ts';
import { acceptToo } from '../replacement/accepting-versions.ts';
import { keyOf } from '../replacement/keys.ts';
import { sharing } from '../replacement/versions.ts';
import { firstDifference } from '../same-values.ts';
import { accept } from '../visits.ts';
import {
  anyValidV2,
  ofUniversal,
  onEveryV2Type,
  ordinaryV2,
  requestOf,
  typeV2Of,
  worldV2Of,
} from './examples-v2.ts';

/** What an account shows of what v2 submitted. Source: `docs/api.md#ownership`, `docs/api.md#replacement`. */
export const valuesV2 = [
  onEveryV2Type('V2-025', 'the account shows a universal credential as submitted')
    .cases((context) => ofUniversal(context, worthComparing(context)))
    .costs(1)
    .step('submit', SubmittedV2, ({ v2, example }) => v2.submit(example))
    .step('held', HeldCredentials, async ({ people }, { submit }) => {
      const { person } = await accept(people, submit);
      return [...(await people.credentials(person))];
    })
    .holds(({ submit, held }) => {
      const [shown] = held;
      if (shown === undefined) {
        throw new Blocked('the account lists nothing of what was accepted', { by: 'LINK-001' });
      }
      const difference = firstDifference(submit.body.fields, shown.fields);
      if (difference === null) return;
      const { path, submitted, shown: got } = difference;
      throw new Violation(
        `the account after ${submit.request}: expected ${path} ${JSON.stringify(submitted)} as submitted, got ${JSON.stringify(got)}`,
      );
    }),

  onEveryV2Type('V2-028', 'a newer version through v2 replaces the older one through v1')
    .cases((context) => {
      const key = credentialTypeV2(context.credentialType)?.v2Only ? null : keyOf(context);
      return key?.basis === 'D' ? [{ name: null, arbitrary: sharing(context, key.fields) }] : [];
    })
    .costs(2)
    .step('older', Submitted, ({ partner, example }) => partner.submit(example.older))
    .step('held', HeldCredentials, async ({ v2, people, example, context }, { older }) => {
      const { person } = await accept(people, older);
      const { partner_chain: _, ...fields } = example.newer.data.credential;
      const newer = await v2.submit(requestOf(context, { fields: withoutChain(fields) }));
      await acceptToo(people, person, newer);
      return [...(await people.credentials(person))];
    })
    .holds(({ held }) =>
      expectCount(held, 1, 'the account after a newer version came through the other API version'),
    ),

  onEveryV2Type('V2-029', 'which fields decide whether a newer universal credential replaces')
    .cases((context) =>
      ofUniversal(context, [
        { name: null, arbitrary: completeV2(typeV2Of(context), worldV2Of(context)) },
      ]),
    )
    .costs(14)
    .step('counts', z.record(z.string(), z.number()), async ({ v2, people, example }) => {
      const counts: Record<string, number> = {};
      for (const [name, fields] of variations(example.fields)) {
        counts[name] = await heldAfter(v2, people, example.fields, fields);
      }
      return counts;
    })
    .records(({ counts }) => {
      if (counts.nothing !== 1) return 'not even an equal submission replaces';
      const deciding = Object.keys(counts).filter((name) => counts[name] !== 1);
      return `decided by ${deciding.join(', ') || 'nothing'}`;
    }),
];

function worthComparing(context: CheckContext): readonly Case<AddRequest>[] {
  const type = typeV2Of(context);
  const world = worldV2Of(context);
  const request = (body: Parameters<typeof requestOf>[1]) => requestOf(context, body);
  const named = edgesV2(type, world).filter(({ name }) => name.startsWith('a name'));
  const text = fc.constantFrom(
    "O'Quin & <b>",
    'Zor\\vel "Q"',
    '🎓 Zorvel',
    `${'Zorvel '.repeat(40)}o`,
  );
  return [
    { name: 'any valid values', arbitrary: anyValidV2(context) },
    { name: 'every field present', arbitrary: completeV2(type, world).map(request) },
    ...named.map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.map(request) })),
    {
      name: 'unusual text',
      basis: 'A',
      arbitrary: fc.tuple(ordinaryV2(context), text).map(([{ body }, credential_name]) => {
        const { fields } = body as { fields: object };
        return request({ fields: { ...fields, credential_name } });
      }),
    },
  ];
}

/** v1 lists the chain inside the credential, v2 beside the fields. */
function withoutChain(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'partner_chain')
      .map(([name, held]) => [name, isObject(held) ? withoutChain(held) : held]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same fields, then with each of them another. */
function variations(fields: Readonly<Record<string, unknown>>) {
  const other = (value: unknown): unknown => {
    if (isObject(value)) return { ...value, version: 'another' };
    return typeof value === 'string' && /^\d{4}-/.test(value)
      ? '2199-12-31'
      : `${String(value)} II`;
  };
  return [
    ['nothing', fields] as const,
    ...Object.keys(fields).map(
      (name) => [name, { ...fields, [name]: other(fields[name]) }] as const,
    ),
  ];
}

async function heldAfter(v2: PartnerV2, people: People, older: object, newer: object) {
  const send = (fields: object) => v2.submit({ type: 'universal_credential', body: { fields } });
  const { person } = await accept(people, await send(older));
  await acceptToo(people, person, await send(newer));
  return (await people.credentials(person)).length;
}
