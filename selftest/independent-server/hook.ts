/** A webhook of a partner. */
export interface Hook {
  readonly id: string;
  readonly clientId: string;
  name: string | null;
  description: string | null;
  url: string;
  secret: string;
  /** The secret before the last rotation, which signs until then, in milliseconds since 1970. */
  former?: { readonly secret: string; readonly until: number };
  gone: boolean;
}
