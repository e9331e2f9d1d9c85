import type { Channel } from '../channel.ts';

/**
 * The header that names run, check and step of a request, for readers of the target's log.
 *
 * It is as in `X-Spc-Check: run=4f1c09aa; check=REUSE-003:education; step=repeat`.
 *
 * @param name the header's name; null if the profile wants none.
 */
export function checkMarkHeader(
  name: string | null,
  { mark, step }: Pick<Channel, 'mark' | 'step'>,
): Readonly<Record<string, string>> {
  if (name === null || mark === undefined) return {};
  const parts = { run: mark.run, check: mark.check, step: step() };
  const value = Object.entries(parts).map(([key, part]) => `${key}=${asHeaderText(part)}`);
  return { [name.toLowerCase()]: value.join('; ') };
}

/** Names of variations hold any character, and a header only those of ASCII. */
function asHeaderText(text: string): string {
  return text.toWellFormed().replace(/[^\x21-\x7e]|[;%]/gu, encodeURIComponent);
}
