/** A webhook of a partner. */
export interface Hook {
  readonly id: string;
  readonly clientId: string;
  name: string | null;
  description: string | null;
  url: string;
  secret: string;
  gone: boolean;
}
