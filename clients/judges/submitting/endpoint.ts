import type { ClientJudge } from '../judge.ts';

/** The endpoint fits the type. */
export const endpointOfType: ClientJudge = {
  rule: 'CADD-001',
  occasion: 'a submission of the first version',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions.filter(({ version }) => version === 1)) {
        const stated = (submission.json as { credential_type?: unknown } | undefined)
          ?.credential_type;
        if (typeof stated !== 'string') continue;
        notes.saw(session);
        if (stated === submission.type) continue;
        const did = `submitted ${stated} to the path of ${submission.type}`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

/** Which version of the API is used. */
export const apiVersion: ClientJudge = {
  rule: 'CADD-023',
  occasion: 'a submission',
  judge(sessions, notes) {
    const versions = new Set<number>();
    for (const session of sessions) {
      for (const { version } of session.submissions) {
        notes.saw(session);
        versions.add(version);
      }
    }
    if (versions.size > 0)
      notes.remark(`uses version ${[...versions].toSorted((a, b) => a - b).join(' and ')}`);
  },
};
