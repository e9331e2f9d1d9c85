import { isDeepStrictEqual } from 'node:util';
import { itemsOf, type PlacedItem } from '../../contracts/batch.ts';
import type { Fields } from '../../contracts/credentials/define.ts';
import { readRedirectLink } from '../../contracts/redirect-link.ts';
import { type CallView, isSuccess } from './call-view.ts';
import { textOf } from './text-of.ts';

/** A submission with what rules ask of it. */
export interface SubmissionView extends CallView {
  /** The type that the path names. */
  readonly type: string;
  readonly version: 1 | 2;
  /** The partner's own id; null if the body has none. */
  readonly id: string | null;
  /** The leaf fields; empty if the body has none. */
  readonly fields: Fields;
  /** What a batch holds; empty for every other submission. */
  readonly items: readonly PlacedItem[];
  readonly documentType: unknown;
  /** `data.document` or the first `asset_data`; undefined if the key is not there. */
  readonly document: unknown;
  /** The link of the answer; null if there was none. */
  readonly link: string | null;
  /** The `content` of the link. */
  readonly content: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a submission of either version. */
export function submissionView(view: CallView): SubmissionView {
  const version = view.path.startsWith('/api/partner/v2/') ? 2 : 1;
  const body = objectOf(view.json);
  const data = objectOf(body.data);
  const id = version === 1 ? body.id : body.credential_id;
  const link = isSuccess(view) ? linkIn(view.answer) : null;
  return {
    ...view,
    type: (view.path.split('/').at(-1) ?? '').replace(/\.json$/, ''),
    version,
    id: typeof id === 'string' ? id : null,
    fields: objectOf(version === 1 ? data.credential : body.fields),
    items: version === 2 && /\/batch(\.json)?$/.test(view.path) ? itemsOf(body) : [],
    documentType: body.document_type,
    document: data.document,
    link,
    content: link === null ? null : (readRedirectLink(link)?.parameters.get('content') ?? null),
  };
}

/** Whether two submissions are about the same credential with the same values. */
export function sameCredential(one: SubmissionView, other: SubmissionView): boolean {
  return (
    one.type === other.type &&
    isDeepStrictEqual(one.fields, other.fields) &&
    isDeepStrictEqual(one.items.map(valuesOf), other.items.map(valuesOf))
  );
}

/** Whether two submissions are about one person, apart from letter case and white space. */
export function samePerson(one: SubmissionView, other: SubmissionView): boolean {
  return nameIn(one) !== '' && nameIn(one) === nameIn(other);
}

/** An item apart from its id. */
function valuesOf({ path, item }: PlacedItem): unknown {
  return { path, fields: objectOf(item).fields };
}

function nameIn({ fields }: SubmissionView): string {
  return textOf(fields.full_name).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The link of an answer; null if it has none. */
export function linkIn(answer: unknown): string | null {
  const link = objectOf(answer).redirect_uri;
  return typeof link === 'string' ? link : null;
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}
