import { parseJson } from '../contracts/parse-json.ts';
/**
 * What to write instead of a document that does not fit; undefined if none of the usual slips explains it.
 *
 * @param fits whether the payload would take this document.
 */
export function documentAdvice(
  document: unknown,
  fits: (document: string) => boolean,
): string | undefined {
  if (typeof document === 'object' && document !== null) {
    const isText = fits(JSON.stringify(document));
    return isText ? 'give it as text: JSON.stringify(the OpenCert object)' : undefined;
  }
  if (typeof document !== 'string') return undefined;
  const address = addresses(document).find(fits);
  if (isPlaceholder(document)) return 'fill in the placeholder before the payload is written';
  if (address !== undefined) return `write ${JSON.stringify(address)}`;
  return encodings.find(({ decode }) => fits(decode(document)))?.advice;
}

function isPlaceholder(document: string): boolean {
  return /\{\{.*\}\}|\$\{.*\}|<[\w .-]+>|%[A-Za-z_]\w*%/.test(document);
}

/** The address without the white space around it, and as a browser would repair it. */
function addresses(document: string): string[] {
  const trimmed = document.trim();
  return [trimmed, URL.parse(trimmed)?.href ?? trimmed].filter((each) => each !== document);
}

const encodings = [
  {
    decode: (document: string) => textIn(document),
    advice: 'decode it once: it is JSON text that was quoted twice',
  },
  {
    decode: (document: string) => Buffer.from(document, 'base64').toString(),
    advice: 'decode it once: it is base64 of JSON text',
  },
];

function textIn(document: string): string {
  const value = parseJson(document);
  return typeof value === 'string' ? value : '';
}
