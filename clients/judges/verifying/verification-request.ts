import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { VerificationView } from '../../session/verification-view.ts';
import type { ClientJudge } from '../judge.ts';

/** `request_id` and `callback_url` are texts, or left out. */
export const verificationBody: ClientJudge = {
  rule: 'CVER-001',
  occasion: 'a request to verify a person, as in the journey verify',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const request of session.verifications) {
        notes.saw(session);
        const wrong = Object.entries({
          request_id: request.sent.requestId,
          callback_url: request.sent.callbackUrl,
        }).filter(([, value]) => value !== undefined && typeof value !== 'string');
        for (const [name, value] of wrong) {
          const did = `sent ${name} as ${JSON.stringify(value)}, not as text`;
          notes.breaks({ session, did, calls: [request] });
        }
      }
    }
  },
};

/** Own request ids are unique and cannot be guessed. */
export const unguessableRequests: ClientJudge = {
  rule: 'CVER-008',
  occasion: 'a request to verify a person under an id of the client’s own',
  judge(sessions, notes) {
    const used = new Map<string, SessionView>();
    for (const session of sessions) {
      for (const request of session.verifications.filter(isGranted)) {
        const id = String(request.sent.requestId);
        notes.saw(session);
        const again = used.get(id);
        used.set(id, session);
        if (again === undefined && isUnguessable(id)) continue;
        const did =
          again === undefined
            ? `sent the request id ${id}, which can be guessed`
            : `used the request id ${id} for two verifications`;
        notes.breaks({ session, did, calls: [request] });
      }
    }
  },
};

/** A repetition after a lost answer has the same id. */
function isGranted(request: VerificationView): boolean {
  return typeof request.sent.requestId === 'string' && isSuccess(request);
}

/** Whether the parts that are no plain words are long and varied enough to be random. */
function isUnguessable(id: string): boolean {
  const parts = id.split(/[^0-9a-z]+/i).filter((part) => !isWord(part));
  const random = parts.join('').toLowerCase();
  return random.length >= 16 && new Set(random).size >= 8;
}

function isWord(part: string): boolean {
  return part.length < 16 && /^([a-z]*|[A-Z]*|[A-Z][a-z]*)$/.test(part);
}
