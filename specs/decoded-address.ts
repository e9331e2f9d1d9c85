/** An address, or a part of one, with its percent-encoding undone and `+` as a space; encoding that is not valid stays as it is. */
export function decodedAddress(address: string): string {
  const spaced = address.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
