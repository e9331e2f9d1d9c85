import type { TokenView } from '../../session/token-view.ts';
import type { ClientJudge } from '../judge.ts';

/** How the token request is written. */
export const tokenRequest: ClientJudge = {
  rule: 'CTOK-001',
  occasion: 'a token request',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const request of session.tokens) {
        notes.saw(session);
        const did = flaw(request, session.scene === 'awkward-secret');
        if (did !== null) notes.breaks({ session, did, calls: [request], ...milder(request) });
      }
    }
  },
};

function flaw(request: TokenView, awkward: boolean): string | null {
  const { call, form } = request;
  if (call.method !== 'POST') return `asked for a token with ${call.method}`;
  if (!/^application\/x-www-form-urlencoded\b/i.test(call.headers['content-type'] ?? '')) {
    return `sent a token request that is not a form (${call.headers['content-type'] ?? 'no content type'})`;
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return `sent the grant type ${JSON.stringify(form.get('grant_type'))}`;
  }
  if (usesBasic(request)) return 'sent its credentials by HTTP Basic, not in the body';
  const missing = ['client_id', 'client_secret', 'scope'].filter((name) => !form.get(name));
  if (missing.length > 0) return `sent a token request without ${missing.join(' and ')}`;
  return awkward && request.status === 401
    ? 'did not encode a client id or secret with unusual characters as a form does'
    : null;
}

/** RFC 6749 section 2.3.1 allows it, and the pages show the body. */
function milder(request: TokenView): { readonly atMost?: 'warn' } {
  return usesBasic(request) ? { atMost: 'warn' } : {};
}

function usesBasic({ call, form }: TokenView): boolean {
  return /^Basic /i.test(call.headers.authorization ?? '') && !form.has('client_secret');
}
