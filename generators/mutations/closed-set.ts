import type { CredentialType } from '../../contracts/credentials/define.ts';
import type { Payload } from '../../contracts/payload.ts';
import type { SchemaNode } from '../schema-nodes.ts';
import { type Mutation, placing, type RefusalRule } from './mutation.ts';

const allDocumentTypes = ['pdf', 'png', 'jpg', 'open_cert', 'english_assessment', 'none'];

/** No two-letter codes, two-letter codes in lower case, and two that no country has. */
const noCountryCodes = [
  'SGP',
  'S',
  'S1',
  'Singapore',
  '702',
  'sg',
  'au',
  'Sg',
  'XX',
  'ZZ',
  'AA',
  '',
];

/** ADD-006: values outside each documented closed set. */
export function outside<Root = Payload>(
  node: SchemaNode,
  siblings: readonly string[] = [],
): readonly Mutation<Root>[] {
  const { path, values } = node;
  const foreign = path[0] === 'document_type' ? allDocumentTypes : ['unheard_of', ...siblings];
  return [
    ...without([...foreign, 'a value of no set', ''], values).map((value) =>
      placing<Root>({ rule: 'ADD-006', path, change: { value } }, value || 'empty'),
    ),
    ...misspelt<Root>('ADD-006', node),
  ];
}

/** Each value in other letter case, with a blank beside it, and cut short: that spelling counts is assumed. */
function misspelt<Root = Payload>(
  rule: RefusalRule,
  { path, values }: SchemaNode,
  some: (all: readonly string[]) => readonly (string | undefined)[] = (all) => all,
): readonly Mutation<Root>[] {
  const spellings = values.flatMap((value) => [
    value.toUpperCase(),
    `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
    `${value} `,
    ` ${value}`,
    value.slice(0, -1),
  ]);
  return without(
    some(spellings).filter((one) => one !== undefined),
    values,
  ).map((value) =>
    placing<Root>({ rule, basis: 'A', path, change: { value } }, JSON.stringify(value)),
  );
}

/** ADD-006, assumed: a country that is no assigned two-letter code. */
export function noCountry<Root = Payload>({ path }: SchemaNode): readonly Mutation<Root>[] {
  return noCountryCodes.map((value) =>
    placing<Root>({ rule: 'ADD-006', basis: 'A', path, change: { value } }, value || 'empty'),
  );
}

/** ADD-007: a `credential_type` that is not the endpoint's. */
function notTheEndpoint(node: SchemaNode, others: readonly string[]): readonly Mutation[] {
  const { path } = node;
  return [
    ...[...others, 'unheard_of', ''].map((value) =>
      placing({ rule: 'ADD-007', path, change: { value } }, value || 'empty'),
    ),
    ...misspelt('ADD-007', node, ([capitals, , blank]) => [capitals, blank]),
  ];
}

function without(values: readonly string[], known: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => !known.includes(value));
}

/** ADD-006 and ADD-007: each closed set left. */
export function leavingClosedSet(
  nodes: readonly SchemaNode[],
  type: CredentialType,
  all: readonly CredentialType[],
): readonly Mutation[] {
  const others = all.map(({ name }) => name).filter((name) => name !== type.name);
  const siblings = nodes
    .filter(({ kind, path }) => kind === 'closed' && path.length > 1)
    .flatMap(({ values }) => values);
  return nodes.flatMap((node) => {
    if (node.form === 'country') return noCountry(node);
    if (node.path[0] === 'credential_type') return notTheEndpoint(node, others);
    return node.kind === 'closed' ? outside(node, siblings) : [];
  });
}
