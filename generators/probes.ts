import type fc from 'fast-check';
import type { CredentialType, World } from '../contracts/credentials/define.ts';
import { type Path, withValueAt } from '../contracts/json-path.ts';
import { daysAfter } from '../contracts/ordinary/calendar.ts';
import type { Payload } from '../contracts/payload.ts';
import { suppliedDocuments } from './documents.ts';
import { shortPath } from './format-path.ts';
import { payloadNodes, type SchemaNode } from './schema-nodes.ts';
import { complete } from './valid.ts';

/** A variation that the pages do not mention: what a target does with it is recorded, never judged. */
export interface Probe {
  /** Unique within the credential type, and stable from version to version. */
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<Payload>;
}

type Variation = readonly [name: string, path: Path, value: unknown];

const unknownFields: readonly Variation[] = [[], ['data'], ['data', 'credential']].map((path) => [
  `an unknown field in ${shortPath(path) || 'the submission'}`,
  [...path, 'unheard_of'],
  'text',
]);

function futureDay({ calendar }: SchemaNode, asOf: string): string {
  const day = daysAfter(asOf, 400);
  return day.slice(0, { year: 4, month: 7, date: 10, 'year-or-date': 10 }[calendar ?? 'date']);
}

function silentAbout(node: SchemaNode, { asOf }: World): readonly Variation[] {
  const { path, kind, optional, nullable, calendar, ahead } = node;
  const name = shortPath(path);
  const inside = path.length > 2;
  return [
    ...(inside && kind === 'text' ? [[`${name} is empty`, path, ''] as const] : []),
    ...(inside && optional && !nullable ? [[`${name} is null`, path, null] as const] : []),
    ...(calendar && !ahead ? [[`${name} lies ahead`, path, futureDay(node, asOf)] as const] : []),
  ];
}

/** A target treats fields of one kind in the same way: two of each kind are enough. */
const ENOUGH = 2;

function fewOfEach(variations: readonly Variation[]): readonly Variation[] {
  const kinds = Map.groupBy(variations, ([name]) => name.replace(/^\S+ /, ''));
  return [...kinds.values()].flatMap((alike) => alike.slice(0, ENOUGH));
}

function incoherent(type: CredentialType, world: World): readonly Probe[] {
  return type.coherence.flatMap(({ breaks }) =>
    Object.entries(breaks).map(([name, change]) => ({
      name,
      arbitrary: complete(type, world).map((payload) => ({
        ...payload,
        data: { ...payload.data, credential: { ...change(payload.data.credential) } },
      })),
    })),
  );
}

/** A document if the type has none; without the document or null if it has one. */
function documentsNotSaid(type: CredentialType, world: World): readonly Probe[] {
  return suppliedDocuments(type, world).flatMap(({ documentType, document }) => {
    const others: Record<string, unknown> =
      document === undefined
        ? { null: null }
        : {
            absent: undefined,
            ...(type.documents[documentType] !== 'url-or-null' &&
              document !== null && { null: null }),
          };
    return Object.entries(others).map(([says, value]) => ({
      name: `data.document is ${says} under ${documentType}`,
      arbitrary: complete(type, world, documentType).map((payload) =>
        withValueAt(payload, ['data', 'document'], value),
      ),
    }));
  });
}

/** Every variation of a complete payload that the pages do not say is accepted or refused, in a stable order. */
export function probes(type: CredentialType, world: World): readonly Probe[] {
  const nodes = payloadNodes(type);
  const silent = nodes.flatMap((node) => silentAbout(node, world));
  const variations = [...unknownFields, ...fewOfEach(silent)];
  return [
    ...variations.map(([name, path, value]) => ({
      name,
      arbitrary: complete(type, world).map((payload) => withValueAt(payload, path, value)),
    })),
    ...incoherent(type, world),
    ...documentsNotSaid(type, world),
  ];
}
