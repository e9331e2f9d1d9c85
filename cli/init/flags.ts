import type { Choices } from './choices.ts';

/** The options of `spc init` as commander reads them. */
export interface InitFlags {
  readonly target?: string;
  readonly name?: string;
  readonly type?: readonly string[];
  readonly people?: Choices['people'];
  readonly ci?: Choices['ci'];
  readonly out: string;
}
