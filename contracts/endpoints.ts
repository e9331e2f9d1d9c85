/** Every path. Source: `docs/api.md#version-1`, `docs/api.md#version-2`. */

/** POST, form body: a token by client credentials. */
export const tokenPath = '/api/partner/v1/oauth/token.json';

/** POST, JSON `{ "ids": [...] }`: the status of up to 30 submissions. */
export const statusesPath = '/api/partner/v1/submissions/status.json';

/** POST, JSON: a submission of this credential type, which is not checked to exist. */
export function addPath(type: string): string {
  return `/api/partner/v1/add/${encodeURIComponent(type)}.json`;
}

/** GET: the status of one submission, by the partner's own id. */
export function statusPath(id: string): string {
  return `/api/partner/v1/submissions/${encodeURIComponent(id)}/status.json`;
}

/** POST, JSON: a v2 submission of this credential type, or a `batch`; the pages spell the path with `.json` and without. */
export function addV2Path(type: string, suffix: '.json' | '' = '.json'): string {
  return `/api/partner/v2/add/requests/${encodeURIComponent(type)}${suffix}`;
}

/** POST, JSON: a request to verify a person's credential of this type. */
export function verifyPath(type: string): string {
  return `/api/partner/v2/verify/requests/${encodeURIComponent(type)}.json`;
}

/** GET: the result of a verification. Assumed: the pages name no path. */
export const verifyResultPath = '/api/partner/v2/verify/requests/{request_id}.json';

/** POST and GET, JSON: the webhooks of a partner. */
export const webhooksPath = '/api/partner/v2/webhooks';

/** GET, PUT and DELETE: one webhook. */
export function webhookPath(id: string): string {
  return `${webhooksPath}/${encodeURIComponent(id)}`;
}

/** PUT: makes a new secret for one webhook. */
export function webhookSecretPath(id: string): string {
  return `${webhookPath(id)}/secret`;
}
