import { Blocked } from '../harness/check/blocked.ts';
import { grantIn } from '../harness/check/grant.ts';
import type { Answer } from '../targets/answer.ts';

/** The token that an answer grants. @throws {Blocked} by AUTH-001 if it grants none. */
export function grantOf(answer: Answer): string {
  const grant = grantIn(answer);
  if (grant !== null) return grant.accessToken;
  throw new Blocked(`no token was granted: ${answer.shown}`, { by: 'AUTH-001' });
}
