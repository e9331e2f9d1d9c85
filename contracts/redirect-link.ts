/** What a redirect link says. A batch link has no document type. */
export interface RedirectLink {
  /** Scheme, host and port, such as `https://app.seekpass-staging.com`. */
  readonly origin: string;
  readonly path: string;
  readonly clientId: string;
  readonly documentType: string | null;
  /** SEEK Pass's own id of the request, never the partner's. */
  readonly content: string;
}

/**
 * Writes the link that a person opens, with its parameters in the fragment.
 *
 * Source: `docs/api.md#link`.
 */
export function redirectLink({ origin, path, clientId, documentType, content }: RedirectLink) {
  const parameters = new URLSearchParams({ clientId });
  if (documentType !== null) parameters.set('documentType', documentType);
  parameters.set('content', content);
  return `${origin}${path}#${parameters}`;
}

/** Reads a link: its fragment decoded as URL query parameters; null if it is not an absolute URL. */
export function readRedirectLink(link: string): { url: URL; parameters: URLSearchParams } | null {
  const url = URL.parse(link);
  return url && { url, parameters: new URLSearchParams(url.hash.slice(1)) };
}
