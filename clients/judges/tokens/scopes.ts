import { credentialType, credentialTypeV2 } from '../../../contracts/credentials/all.ts';
import type { SessionView } from '../../session/session-view.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';

/** Every submission has the scope of its type. */
export const scopeOfType: ClientJudge = {
  rule: 'CTOK-002',
  occasion: 'a submission with a token',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ scene }) => scene !== 'scope-withheld')) {
      for (const submission of session.submissions) {
        const needed = neededScopes(submission);
        const scopes = scopesOf(session, submission.token);
        if (needed.length === 0 || scopes === null) continue;
        notes.saw(session);
        if (needed.every((scope) => scopes.includes(scope))) continue;
        const did = `submitted ${submission.type} with a token for ${scopes.join(' ') || 'nothing'}`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

/** The scope of the type, or for a batch those of all its kinds. */
function neededScopes({ type, version, items }: SubmissionView): readonly string[] {
  if (type === 'batch') return [...new Set(items.map(({ kind }) => kind.type.scope))];
  const found = version === 1 ? credentialType(type) : credentialTypeV2(type);
  return found === undefined ? [] : [found.scope];
}

/** Journeys that submit everything that a client submits at all. */
const whole: readonly string[] = ['submit', 'poll', 'many', 'all'];

/** No scope is asked for without a use. */
export const leastPrivilege: ClientJudge = {
  rule: 'CTOK-003',
  occasion: 'a journey that came to its end with a submission',
  judge(sessions, notes) {
    const done = sessions.filter(
      ({ scene, journey, submissions, ended }) =>
        scene === 'plain' &&
        whole.includes(journey) &&
        submissions.length > 0 &&
        (ended?.exitCode ?? 0) === 0,
    );
    const used = new Set(sessions.filter(({ scene }) => scene === 'plain').flatMap(usedScopes));
    for (const session of done) {
      notes.saw(session);
      const idle = session.tokens.flatMap(({ asked }) => asked.filter((scope) => !used.has(scope)));
      if (idle.length === 0) continue;
      const did = `asked for ${[...new Set(idle)].join(' and ')} and never used it`;
      notes.breaks({ session, did, calls: session.tokens.slice(0, 1) });
      return;
    }
  },
};

/** Several scopes stand in one value. */
export const scopeSpelling: ClientJudge = {
  rule: 'CTOK-004',
  occasion: 'a token request with several scopes',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const request of session.tokens.filter(({ asked }) => asked.length > 1)) {
        notes.saw(session);
        const values = request.form.getAll('scope');
        if (values.length === 1 && !values[0]?.includes(',')) continue;
        const did =
          values.length > 1
            ? `sent ${values.length} scope parameters`
            : `separated scopes by commas: ${values[0]}`;
        notes.breaks({ session, did, calls: [request] });
      }
    }
  },
};

function scopesOf({ tokens }: SessionView, token: string | null): readonly string[] | null {
  return tokens.find(({ granted }) => granted?.token === token && token !== null)?.asked ?? null;
}

function usedScopes({ submissions, calls }: SessionView): string[] {
  const verifies = calls.some(({ kind }) => ['verify', 'result', 'webhook'].includes(kind));
  const reading = verifies ? ['read.digital_identity'] : [];
  return [...submissions.flatMap(neededScopes), ...reading];
}
