import type { Answer } from './answer.ts';

/** Why an answer does not come from the API, and what to do about it. */
export interface NoApiAnswered {
  readonly says: string;
  readonly remedy: string;
}

/**
 * Whether something that stands before the API answered: a redirect, a sign-in or the page of a firewall.
 *
 * @returns null if the answer may be that of the API.
 */
export function noApiAnswered({ status, headers, text }: Answer): NoApiAnswered | null {
  const { location } = headers;
  if (status >= 300 && status < 400) return redirected(location);
  const isPage =
    /html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)\b/i.test(text);
  if (!isPage || status < 400) return null;
  return {
    says: `no API answered: the ${status} is a web page, as of a firewall or a proxy`,
    remedy:
      'have the requests of this machine let through to the API; the page says who refuses them',
  };
}

function redirected(location = ''): NoApiAnswered {
  const to = URL.parse(location);
  const place = to === null ? location || 'nowhere' : `${to.origin}${to.pathname}`;
  const isSignIn = /log-?in|sign-?in|cdn-cgi|\/auth|sso|saml|authorize/i.test(place);
  return {
    says: `no API answered: the request is redirected to ${place}`,
    remedy: isSignIn
      ? 'a sign-in stands before the API: have the requests of this machine let through without it'
      : 'redirects are not followed; write the origin that it leads to as baseUrl, if the API is there',
  };
}
