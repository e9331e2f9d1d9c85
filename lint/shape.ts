import {
  credentialType,
  credentialTypesV2,
  credentialTypeV2,
} from '../contracts/credentials/all.ts';
import type { CredentialType } from '../contracts/credentials/define.ts';
import type { Path } from '../contracts/json-path.ts';
import { nearestWord } from '../contracts/nearest-word.ts';
import { submissionSchema } from '../contracts/payload.ts';
import { payloadV2Schema } from '../contracts/payload-v2.ts';
import type { Misfit } from './finding.ts';

/** A payload with all that is needed to judge it. */
export interface Shape {
  readonly type: CredentialType;
  readonly schema: { readonly safeParse: ReturnType<typeof submissionSchema>['safeParse'] };
  /** The places of the partner's own id and of the leaf fields. */
  readonly idAt: string;
  readonly fieldsAt: Path;
  /** The names that the pages list, by the place of the object that holds them. */
  readonly known: readonly { readonly at: Path; readonly names: readonly string[] }[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/** What a payload is: v1 or v2 by its keys, its type by `credential_type` or else by the caller. */
export function shapeOf(payload: JsonObject, typeName: string | undefined): Shape | Misfit {
  const name = payload.credential_type ?? typeName;
  const version = isV2(payload)
    ? { find: credentialTypeV2, shape: shapeV2 }
    : { find: credentialType, shape: v1 };
  const type = typeof name === 'string' ? version.find(typeName ?? name) : undefined;
  return type === undefined ? untyped(name) : version.shape(type);
}

/** The partner's own id of a payload of any shape. */
export function idOf(payload: JsonObject): string | null {
  const id = payload.id ?? payload.credential_id;
  return typeof id === 'string' ? id : null;
}

function isV2(payload: JsonObject): boolean {
  return !('data' in payload) && ('fields' in payload || 'credential_id' in payload);
}

function v1(type: CredentialType): Shape {
  const fieldsAt = ['data', 'credential'];
  const [root, ...chain] = type.partnerChainAt?.split('.') ?? [];
  const inFields = root === 'credential' && chain.length === 0;
  const hasDocument = Object.values(type.documents).some((kind) => kind !== 'absent');
  return {
    type,
    schema: submissionSchema(type) as Shape['schema'],
    idAt: 'id',
    fieldsAt,
    known: [
      { at: [], names: ['id', 'credential_type', 'document_type', 'data'] },
      {
        at: ['data'],
        names: [
          'credential',
          ...(hasDocument ? ['document'] : []),
          ...(root === 'data' ? ['partner_chain'] : []),
        ],
      },
      { at: fieldsAt, names: [...leaves(type), ...(inFields ? ['partner_chain'] : [])] },
    ],
  };
}

/** What a v2 payload of a known type is: an item of a batch has the same shape. */
export function shapeV2(type: CredentialType): Shape {
  return {
    type,
    schema: payloadV2Schema(type) as unknown as Shape['schema'],
    idAt: 'credential_id',
    fieldsAt: ['fields'],
    known: [
      { at: [], names: ['credential_id', 'fields', 'assets', 'partner_chain'] },
      { at: ['fields'], names: leaves(type) },
    ],
  };
}

function leaves({ fields }: CredentialType): string[] {
  return Object.keys(fields.shape);
}

function untyped(name: unknown): Misfit {
  const names = credentialTypesV2.map((type) => type.name);
  const near = typeof name === 'string' ? nearestWord(name, names) : undefined;
  const absent = name === undefined;
  return {
    level: 'error',
    rule: absent ? 'required' : 'unknown-type',
    path: ['credential_type'],
    message: absent
      ? 'credential_type is required'
      : `credential_type must be one of ${names.join(', ')}, got ${JSON.stringify(name)}`,
    suggestion:
      near === undefined
        ? 'name the type there, or for v2, which has no such field, with --type TYPE'
        : `write "${near}"`,
  };
}
