import type { Basis, DocumentType } from '../../contracts/credentials/define.ts';
import type { Path } from '../../contracts/json-path.ts';
import { withValueAt } from '../../contracts/json-path.ts';
import type { Payload } from '../../contracts/payload.ts';
import { shortPath } from '../format-path.ts';

/** The rules under which a payload with one fault is refused. */
export type RefusalRule =
  | 'ADD-003'
  | 'ADD-004'
  | 'ADD-005'
  | 'ADD-006'
  | 'ADD-007'
  | 'ADD-008'
  | 'ADD-009'
  | 'ADD-010'
  | 'ADD-011'
  | 'ADD-020';

/** What a mutation puts in place: a JSON value, nothing at all, or a change of several fields at once. */
export type Change = { readonly value: unknown } | 'absent' | 'several fields';

/** One named fault, to be made in a payload that is otherwise valid. */
export interface Mutation<Root = Payload> {
  /** Unique within the credential type, and stable from version to version. */
  readonly name: string;
  readonly rule: RefusalRule;
  /** `A` if it is weaker than the basis of its rule. */
  readonly basis?: Basis;
  /** The field at fault, below the payload. */
  readonly path: Path;
  readonly change: Change;
  /** The document type that the valid payload must have; undefined if it may have any. */
  readonly documentType?: DocumentType;
  /** A copy of the payload with exactly this fault. */
  readonly apply: (payload: Root) => Root;
}

/** The mutation that puts a JSON value at a path, or removes what is there. */
export function placing<Root = Payload>(
  own: Omit<Mutation<Root>, 'name' | 'apply' | 'change'> & {
    readonly change: Exclude<Change, 'several fields'>;
  },
  says: string,
): Mutation<Root> {
  const value = own.change === 'absent' ? undefined : own.change.value;
  return {
    ...own,
    name: `${shortPath(own.path)} is ${says}`,
    apply: (payload) => withValueAt(payload, own.path, value),
  };
}
