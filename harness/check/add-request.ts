import { batchKinds } from '../../contracts/batch.ts';

/** A v2 submission or batch without its ids, which are given when it is sent. */
export interface AddRequest {
  /** The last segment of the path: a credential type, or `batch`. */
  readonly type: string;
  readonly body: object;
}

/** Whether a value is an `AddRequest` and not a v1 payload. */
export function isAddRequest(value: unknown): value is AddRequest {
  return typeof value === 'object' && value !== null && 'type' in value && 'body' in value;
}

/**
 * The body with a `credential_id` of its own, and one for each item of a batch.
 *
 * @param id of the whole; the ids of items are made by `freshId`
 */
export function withIds({ type, body }: AddRequest, id: string, freshId: () => string): object {
  if (type !== 'batch') return { credential_id: id, ...body };
  const named = (item: unknown): unknown =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? { credential_id: freshId(), ...item }
      : item;
  const keys = batchKinds.map(({ key }) => key);
  const entries = Object.entries(body).map(([key, held]) => {
    if (!keys.includes(key)) return [key, held];
    return [key, Array.isArray(held) ? held.map(named) : named(held)];
  });
  return { credential_id: id, ...Object.fromEntries(entries) };
}
