const texts = new WeakMap<object, string>();

/**
 * A payload as JSON. The text is kept as long as the payload, which nothing changes: hundreds of refusals share one, and
 * a plan and its run ask for it again and again.
 */
export function payloadText(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return JSON.stringify(payload);
  const known = texts.get(payload) ?? JSON.stringify(payload);
  texts.set(payload, known);
  return known;
}
