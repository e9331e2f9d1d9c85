import type fc from 'fast-check';
import type { Payload } from '../../contracts/payload.ts';

/** One named kind of unusual but valid payload, and the rule that says that it is accepted. */
export interface Edge {
  /** Unique within the credential type, and stable from version to version. */
  readonly name: string;
  /** ADD-002 documented, ADD-019 assumed. */
  readonly rule: 'ADD-002' | 'ADD-019';
  readonly arbitrary: fc.Arbitrary<Payload>;
}
