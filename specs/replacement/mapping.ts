import { z } from 'zod';
import type { Payload } from '../../contracts/payload.ts';
import { withOtherField } from '../../generators/changed.ts';
import { complete } from '../../generators/valid.ts';
import { Blocked } from '../../harness/check/blocked.ts';
import { check } from '../../harness/check/builder.ts';
import type { CheckContext } from '../../harness/check/check-context.ts';
import type { Partner } from '../../harness/check/partner.ts';
import { Violation } from '../../harness/check/violation.ts';
import type { People } from '../../targets/drivers.ts';
import { typeOf, worldOf } from '../examples.ts';
import { accept } from '../visits.ts';
import { acceptToo } from './accepting-versions.ts';

/** What probing field by field found out: whether anything replaces at all, and which fields keep two apart. */
const KeyMapping = z.object({
  replaces: z.boolean(),
  deciding: z.array(z.string()),
  ignored: z.array(z.string()),
});
type KeyMapping = z.infer<typeof KeyMapping>;

/**
 * The real replacement key of a target, found field by field: judged if the profile states one, else recorded.
 * Source: `docs/api.md#replacement`.
 */
export const mapping = [
  check('REPL-009', 'which fields decide whether a newer credential replaces the older')
    .onEveryType()
    .cases((context) => [
      {
        name: null,
        ...(statedKey(context) === undefined && { basis: 'I' as const }),
        arbitrary: complete(typeOf(context), worldOf(context)),
      },
    ])
    .costs(22)
    .step('mapped', KeyMapping, ({ partner, people, example, context }) =>
      map(partner, people, example, context),
    )
    .holds(({ mapped }, { context }) => {
      const key = statedKey(context);
      if (key === undefined) return described(mapped, context);
      expectStated(mapped, key, context);
    }),
];

/** For the reader of the report, as lines to paste into the profile. */
function described({ replaces, deciding }: KeyMapping, context: CheckContext): string {
  return replaces
    ? `decided by ${deciding.join(', ') || 'nothing'}; for the profile:\n${profileLines(context, deciding)}`
    : 'not even an equal submission replaces';
}

function expectStated(
  { replaces, deciding, ignored }: KeyMapping,
  key: readonly string[],
  context: CheckContext,
): void {
  if (!replaces) {
    throw new Blocked('not even an equal submission replaces', { by: 'REPL-001' });
  }
  const missing = key.filter((field) => ignored.includes(field));
  const extra = deciding.filter((field) => !key.includes(field));
  if (missing.length + extra.length === 0) return;
  throw new Violation(
    `replacementKeys says ${key.join(', ')}: expected these and no other field to decide, found ${deciding.join(', ') || 'none'}`,
    { remedy: `if the target is right, put into the profile:\n${profileLines(context, deciding)}` },
  );
}

async function map(partner: Partner, people: People, payload: Payload, context: CheckContext) {
  const type = typeOf(context);
  const replaces = (await countAfter(partner, people, payload, payload)) === 1;
  const found = { replaces, deciding: [] as string[], ignored: [] as string[] };
  for (const field of Object.keys(type.fields.shape)) {
    const other = withOtherField(type, payload, field);
    if (other === undefined) continue;
    const count = await countAfter(partner, people, payload, other);
    (count === 1 ? found.ignored : found.deciding).push(field);
  }
  return found;
}

/** How many credentials a fresh person holds after accepting both. */
async function countAfter(partner: Partner, people: People, older: Payload, newer: Payload) {
  const { person } = await accept(people, await partner.submit(older));
  await acceptToo(people, person, await partner.submit(newer));
  const { length } = await people.credentials(person);
  if (length > 0) return length;
  throw new Blocked('the account lists nothing after two acceptances', { by: 'LINK-001' });
}

function statedKey({ profile, credentialType }: CheckContext): readonly string[] | undefined {
  return profile.replacementKeys[credentialType];
}

function profileLines({ credentialType }: CheckContext, deciding: readonly string[]): string {
  return `replacementKeys:\n  ${credentialType}: [${deciding.join(', ')}]`;
}
