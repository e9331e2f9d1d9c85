/** What a token says. Times are in seconds, as in any JWT. */
export interface Claims {
  readonly client_id: string;
  /** Space-separated. */
  readonly scope: string;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
}
