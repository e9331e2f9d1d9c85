/** One registered webhook. Times are in milliseconds. */
export interface Webhook {
  readonly id: string;
  readonly clientId: string;
  name: string | null;
  description: string | null;
  url: string;
  secret: string;
  /** The secret before the last rotation, while it still signs. */
  previous: { readonly secret: string; readonly until: number } | null;
  /** The secret before the last rotation; null before any. */
  former: string | null;
  /** Whether the receiver said that it is gone. */
  disabled: boolean;
}
