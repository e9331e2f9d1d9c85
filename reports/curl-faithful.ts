import { requirements } from '../requirements/all.ts';
import type { Requirement } from '../requirements/requirement.ts';
import type { Finding } from '../results/finding.ts';

/**
 * Why a script of curl would not do what the check did; null if it does the same.
 *
 * The evidence holds no token, so a script gets a token of its own. It cannot know which of several tokens was sent, or how
 * one was altered.
 */
export function notByCurl(finding: Finding): string | null {
  const { exchanges, requirement } = finding;
  const acting = [...new Set(exchanges.flatMap(({ via }) => ACTORS[via] ?? []))];
  if (acting.length > 0) return `${acting.join(' and ')} took part, as no request says`;
  if (exchanges.some(({ request }) => CUT.test(request.body ?? ''))) {
    return 'the evidence does not hold the whole of a body';
  }
  if (exchanges.some(({ request }) => request.url.includes('[redacted]'))) {
    return 'the link that a file is sent to is secret, and the evidence does not hold it';
  }
  if (needsReceiver(requirement)) return 'the check depends on what the target sends';
  const usesToken = exchanges.some(({ request }) => bearer(request.headers) !== null);
  if (isAboutSecrets(requirement, usesToken)) {
    return 'the check depends on which secret or token was sent, and the evidence holds none';
  }
  if (hasAlikeIds(finding)) return 'the check depends on ids that resemble each other';
  // Stryker disable next-line Regex: words of the catalogue
  return /concurrent|at once|same time|race/i.test(`${finding.title} ${finding.rule}`)
    ? 'requests were under way at the same time'
    : null;
}

/** A script makes ids of its own, which do not resemble each other. */
function hasAlikeIds({ exchanges }: Finding): boolean {
  const bodies = exchanges.map(({ request }) => request.body ?? '');
  const found = bodies.flatMap((body) => [...body.matchAll(/"id":"([^"]{12,})"/g)]);
  const ids = [...new Set(found.map(([, id = '']) => id.trim()))];
  const lower = ids.map((id) => id.toLowerCase());
  const asked = exchanges.flatMap(({ request }) => segmentsOf(request.url));
  return (
    ids.some((id) => asked.some((segment) => segment !== id && bare(segment) === bare(id))) ||
    lower.some((one, place) =>
      lower.some((other, next) => next !== place && one.includes(other)),
    ) ||
    new Set(found.map(([, id]) => id)).size > ids.length
  );
}

/** The parts of a URL's path, decoded. */
function segmentsOf(url: string): readonly string[] {
  const parts = (URL.parse(url)?.pathname ?? '').split('/');
  return parts.flatMap((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** What is left of an id without case, width and punctuation. */
function bare(id: string): string {
  return id
    .normalize('NFKC')
    .replace(/[^a-z\d]/gi, '')
    .toLowerCase();
}

const ACTORS: Readonly<Partial<Record<Finding['exchanges'][number]['via'], string>>> = {
  browser: 'a person in a browser',
  driver: 'a driver module',
  control: 'a person driven by test control',
};

/** The end of a long body, or what is kept of a file. */
const CUT = / … \(\d+ more characters\)$|^\(\d+ bytes\)$/;

/** Rules about the token endpoint that its requests show without their secrets. */
const ABOUT_REQUESTS: readonly string[] = ['AUTH-001', 'AUTH-003', 'AUTH-006', 'AUTH-007'];

/** Rules about secrets, tokens and two partners. */
function isAboutSecrets(id: string, usesToken: boolean): boolean {
  if (ABOUT_REQUESTS.includes(id)) return false;
  return id.startsWith('AUTH-') || (usesToken && needsOf(id).includes('client2'));
}

/** Rules about events and callbacks. */
function needsReceiver(id: string): boolean {
  return id.startsWith('HOOK-') || needsOf(id).some((need) => TAKEN_IN.includes(need));
}

const TAKEN_IN: readonly string[] = ['receiver', 'callback'];

function needsOf(id: string): Requirement['needs'] {
  const rule = Object.entries<Requirement>(requirements).find(([name]) => name === id)?.[1];
  return rule?.needs ?? [];
}

/** The value of the header that carries a token; null if there is none. */
export function bearer(headers: Readonly<Record<string, string>>): string | null {
  const [, value] = Object.entries(headers).find(
    ([name, text]) => name.toLowerCase() === 'authorization' && /^bearer /i.test(text),
  ) ?? [null, null];
  return value;
}
