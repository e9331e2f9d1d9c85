import type { CiSystem } from './ci-file.ts';
import type { PeopleDriver } from './profile-text.ts';

/** The options of `spc init` as commander reads them. */
export interface InitFlags {
  readonly target?: string;
  readonly name?: string;
  readonly type?: readonly string[];
  readonly people?: PeopleDriver;
  readonly ci?: CiSystem;
  readonly out: string;
}
