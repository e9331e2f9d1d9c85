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
