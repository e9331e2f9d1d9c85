import type { ClientVariant, Play } from './client-variant.ts';

/** Every person submits. */
export const submit: readonly Play[] = [['submit', 'plain']];

/** A mistake in the example in TypeScript. */
export function mistake(
  name: string,
  breaks: readonly string[],
  edits: ClientVariant['edits'],
  plays: readonly Play[] = submit,
): ClientVariant {
  return { name, of: 'partner', breaks, edits, plays };
}
