import type { Fields } from '../../contracts/credentials/define.ts';

/** A synthetic credential, ready to be submitted under an id of the client's own. */
export interface GivenCredential {
  readonly key: string;
  readonly credential_type: string;
  readonly document_type: string;
  readonly fields: Fields;
  /** A URL, an OpenCert as text, or null. */
  readonly document: string | null;
}

/** What a client under test is given to work with, as the file that SPC_DATA names holds it. */
export interface TestData {
  readonly people: readonly {
    readonly key: string;
    readonly credentials: readonly GivenCredential[];
  }[];
  /** Fields that change later, by the key of their credential. */
  readonly updates: readonly { readonly of: string; readonly fields: Fields }[];
  /** Files on disk, for uploads. */
  readonly files: readonly {
    readonly credential: string;
    readonly asset_type: string;
    readonly path: string;
  }[];
}
