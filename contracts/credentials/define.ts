import type fc from 'fast-check';
import type { z } from 'zod';

/** How sure the public pages are: `D` documented, `A` assumed because they do not say. */
export type Basis = 'D' | 'A';

/** A kind of document, by the `document_type` that announces it. */
export type DocumentType = 'pdf' | 'png' | 'jpg' | 'open_cert' | 'english_assessment' | 'none';

/** What `data.document` holds under one `document_type`; `absent` means that the key is not sent at all. */
export type DocumentValue = 'url' | 'url-or-null' | 'open-cert' | 'null' | 'absent';

/** The object in which the v1 pages list `partner_chain`, which differs by type; null if they list none. */
export type PartnerChainPlace = 'data' | 'credential' | 'credential.test_scores' | null;

/** The assets that a v2 submission of a type may carry. */
export interface AssetRule {
  /** The asset types that are generated. */
  readonly types: readonly string[];
  /** Whether `types` are all there are; the pages list them for universal credentials only. */
  readonly closed: boolean;
  /** How many assets one submission may have; null if the pages give no number. */
  readonly most: number | null;
}

/** The sample documents that a target accepts. Kinds not listed are never sent. */
export type Documents = Readonly<Partial<Record<Exclude<DocumentType, 'none'>, string>>>;

/** All that a generator may know about its run. */
export interface World {
  /** The run's date, `YYYY-MM-DD`: no past event is after it. */
  readonly asOf: string;
  readonly documents: Documents;
  /** The categories of universal credentials that a target takes. Default: any text. */
  readonly categories?: readonly string[];
  /** The values of `singapore_work_rights` that a target takes. Default: the documented one. */
  readonly singaporeWorkRights?: readonly string[];
  /** The CEFR levels that a target takes. Default: those of the framework. */
  readonly cefr?: readonly string[];
  /** Names in unaccented Latin letters only: for payloads with nothing unusual that a target could refuse. */
  readonly plain?: boolean;
  /** Three elements in every list, so that the first, a middle one and the last can differ. */
  readonly threeOfEach?: boolean;
}

/** A promise about several fields at once, which the schema of a single field cannot express. */
export interface Condition<Fields> {
  /** The requirement under which a submission that breaks it is refused. */
  readonly rule: 'ADD-008' | 'ADD-009' | 'ADD-010' | 'ADD-020';
  /** The field to blame, below `fields`. */
  readonly path: readonly (string | number)[];
  /** The condition in words, as an error message says it. */
  readonly says: string;
  readonly holds: (fields: Fields) => boolean;
  /** Every named way to break it: a change to fields that are otherwise valid. */
  readonly breaks: Readonly<Record<string, (fields: Fields) => Fields>>;
  /** Ways to break it that the pages imply and do not name: null, an empty text, false. */
  readonly impliedBreaks?: Readonly<Record<string, (fields: Fields) => Fields>>;
}

/** What a careful partner ensures although the pages do not ask for it, such as a start before the end. */
export interface Coherence<Fields> {
  readonly says: string;
  readonly holds: (fields: Fields) => boolean;
  /** Every named way to break it; what a target then does is recorded, never judged. */
  readonly breaks: Readonly<Record<string, (fields: Fields) => Fields>>;
}

interface Definition<Name extends string, Shape extends z.core.$ZodLooseShape> {
  /** The name in paths and in the body's `credential_type`. */
  readonly name: Name;
  readonly title: string;
  /** The OAuth scope that a submission needs. */
  readonly scope: `write.${string}`;
  /** The path of the link a person opens, and whether the pages quote it. */
  readonly redirectPath: `/partner/add/${string}`;
  readonly redirectPathBasis: Basis;
  /** The closed set of `document_type`, each with what `data.document` then holds. */
  readonly documents: Readonly<Partial<Record<DocumentType, DocumentValue>>>;
  /** The assets of v2; absent for types without documents. */
  readonly assets?: AssetRule;
  /** Whether only the second API version has this type. Default: both have it. */
  readonly v2Only?: true;
  readonly partnerChainAt: PartnerChainPlace;
  /** The fields whose equality makes a newer submission replace an older one; `null` if none is known. */
  readonly replacementKey: readonly (keyof Shape & string)[] | null;
  /** The leaf fields, shared by v1 `data.credential` and v2 `fields`; `partner_chain` is placed apart from them. */
  readonly fields: z.ZodObject<Shape>;
  readonly conditions: readonly Condition<z.infer<z.ZodObject<Shape>>>[];
  readonly coherence: readonly Coherence<z.infer<z.ZodObject<Shape>>>[];
  /**
   * Ordinary coherent fields, as a careful partner sends them, without `partner_chain`.
   *
   * Every optional field that makes sense beside the others is there: leaving some out is the caller's work.
   */
  readonly generate: (
    arbitrary: typeof fc,
    world: World,
  ) => fc.Arbitrary<z.infer<z.ZodObject<Shape>>>;
}

/** The fields of a credential of any type. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * One credential type: everything the suite and the mock know about it.
 *
 * Shared code reads these properties and never asks for the name.
 */
export interface CredentialType<Name extends string = string>
  extends Omit<
    Definition<Name, z.core.$ZodLooseShape>,
    'fields' | 'conditions' | 'coherence' | 'generate' | 'replacementKey'
  > {
  readonly replacementKey: readonly string[] | null;
  readonly fields: z.ZodObject;
  readonly conditions: readonly Condition<Fields>[];
  readonly coherence: readonly Coherence<Fields>[];
  readonly generate: (arbitrary: typeof fc, world: World) => fc.Arbitrary<Fields>;
}

/**
 * Declares a credential type. A replacement key that is not a field of the schema, or a generator whose values do
 * not fit it, is a compile error.
 */
export function defineCredentialType<
  const Name extends string,
  Shape extends z.core.$ZodLooseShape,
>(definition: Definition<Name, Shape>): CredentialType<Name> {
  return definition as unknown as CredentialType<Name>;
}
