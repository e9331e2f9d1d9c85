/** A value of a query that is longer than this is taken for a permission. */
const LONGEST_HARMLESS = 20;

/**
 * The parts of addresses in a text that give a permission by themselves: long values of their queries.
 *
 * An upload link is such an address. Its path may be shown, its signature may not.
 */
export function capabilitiesIn(text: string): readonly string[] {
  // JSON may write & as \u0026, which no URL parser undoes.
  const plain = text.replaceAll('\\u0026', '&');
  const addresses = plain.match(/https?:\/\/[^\s"'<>\\]+\?[^\s"'<>\\]+/g) ?? [];
  return addresses.flatMap((address) =>
    [...(URL.parse(address)?.searchParams ?? [])]
      .map(([, value]) => value)
      .filter((value) => value.length > LONGEST_HARMLESS && !/^https?:/.test(value)),
  );
}
