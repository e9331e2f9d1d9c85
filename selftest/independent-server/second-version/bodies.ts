import { kinds } from '../kinds.ts';
import type { Problem } from '../refusal.ts';
import { day } from '../validation/dates.ts';
import { listOf, partnerChain } from '../validation/lists.ts';
import { type Field, type Fields, isFields, object } from '../validation/objects.ts';
import { type Rule, type Setting, wrong } from '../validation/rule.ts';
import { oneOf, personName, text } from '../validation/texts.ts';

/** The type that only the second version has. */
export const UNIVERSAL = 'universal_credential';

/** The members of a batch: those with a list, and those with one object. Source: `docs/api.md#batch`. */
export const batchMembers: ReadonlyMap<string, { readonly kind: string; readonly many: boolean }> =
  new Map([
    ['digital_identity', { kind: 'digital_identity', many: false }],
    ['education_items', { kind: 'education', many: true }],
    ['microcredential_items', { kind: 'microcredential', many: true }],
    ['english_proficiency_items', { kind: 'english_proficiency', many: true }],
    ['right_to_work_items', { kind: 'right_to_work', many: true }],
    ['universal_credential_items', { kind: UNIVERSAL, many: true }],
    ['career_history', { kind: 'career_history', many: false }],
  ]);

const required: Field = { rule: text, presence: 'required' };
const nullable: Field = { rule: text, presence: 'optional or null' };
const nullableDay: Field = { rule: day, presence: 'optional or null' };

const universal: Rule = object({
  full_name: { rule: personName, presence: 'required' },
  credential_name: required,
  credential_category: required,
  issuer_name: required,
  expiry_date: nullableDay,
  credential_details: {
    presence: 'optional or null',
    rule: object({
      scope_of_practice: nullable,
      version: nullable,
      country: nullable,
      state: nullable,
      province: nullable,
      city: nullable,
      region: nullable,
      place: nullable,
      speciality: { rule: listOf(text), presence: 'optional or null' },
      date_completed: nullableDay,
    }),
  },
});

const assetData: Rule = (value, at) =>
  // Stryker disable next-line Regex: whether blanks in an address, or plain http, are taken is open
  typeof value === 'string' && /^(https?:\/\/\S+|data:\S+)$/i.test(value)
    ? []
    : wrong(at, 'format', 'must be a URL, a data URL or null');

function assetsOf(kind: string): Rule {
  const assets = listOf(
    object({
      asset_id: required,
      asset_type: {
        // Stryker disable next-line ConditionalExpression: the pages name no asset types of other credentials
        rule: kind === UNIVERSAL ? oneOf('pdf', 'jpg', 'png') : text,
        presence: 'required',
      },
      asset_data: { rule: assetData, presence: 'nullable' },
    }),
  );
  return (value, at, setting) =>
    // Stryker disable next-line ConditionalExpression,LogicalOperator: how many assets another credential may have is open, and what is no list is refused anyway
    kind === UNIVERSAL && Array.isArray(value) && value.length > 1
      ? wrong(at, 'too_many', 'may hold one asset')
      : assets(value, at, setting);
}

/** One credential with its id: the whole body, or an item of a batch. Source: `docs/api.md#version-2`. */
function item(kind: string): Rule {
  return object({
    credential_id: required,
    fields: {
      // Stryker disable next-line ConditionalExpression: no other kind is of that name
      rule: kind === UNIVERSAL ? universal : (kinds.get(kind)?.credential ?? universal),
      presence: 'required',
    },
    assets: { rule: assetsOf(kind), presence: 'optional' },
    partner_chain: { rule: partnerChain, presence: 'optional or null' },
  });
}

const batch: Rule = object(
  {
    credential_id: required,
    ...Object.fromEntries(
      [...batchMembers].map(([member, { kind, many }]): [string, Field] => [
        member,
        { rule: many ? listOf(item(kind)) : item(kind), presence: 'optional' },
      ]),
    ),
  },
  // Stryker disable next-line StringLiteral: which field a refusal of an empty batch names is open
  (body) => (itemsIn(body).length === 0 ? wrong('base', 'empty', 'must hold an item') : []),
);

/** What is wrong with the body of a v2 request. */
export function judgeBody(kind: string, body: unknown, setting: Setting): readonly Problem[] {
  // Stryker disable next-line StringLiteral: a refusal may name the path of a field below a root of its own
  return (kind === 'batch' ? batch : item(kind))(body, '', setting);
}

/** An item of a batch, with its kind. */
export interface BatchItem {
  readonly kind: string;
  readonly item: Fields;
}

/** The items of a batch, whatever is wrong with them. */
export function itemsIn(body: unknown): readonly BatchItem[] {
  if (!isFields(body)) return [];
  return [...batchMembers].flatMap(([member, { kind }]) =>
    // Stryker disable next-line ArrayDeclaration: what is no object is left out
    [body[member] ?? []]
      .flat()
      .filter(isFields)
      .map((each) => ({ kind, item: each })),
  );
}
