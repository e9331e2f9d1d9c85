import { credentialType } from '../../../contracts/credentials/all.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import { textOf } from '../../session/text-of.ts';
import type { ClientJudge } from '../judge.ts';
import { misfitsOf, type PayloadRule } from './misfits.ts';

/** A judge that reads payloads by the contract and the advice of the pages. */
function payloadJudge(
  rule: PayloadRule,
  occasion: string,
  concerns: (submission: SubmissionView) => boolean,
): ClientJudge {
  return {
    rule,
    occasion,
    judge(sessions, notes) {
      for (const session of sessions) {
        for (const submission of session.submissions.filter(concerns)) {
          notes.saw(session);
          for (const { message, level } of misfitsOf(submission, rule)) {
            const milder = level === 'warning' ? { atMost: 'warn' as const } : {};
            const did = `sent a payload in which ${message}`;
            notes.breaks({ session, did, calls: [submission], ...milder });
          }
        }
      }
    },
  };
}

const isObject = ({ json }: SubmissionView) =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const ofType = (type: string) => (submission: SubmissionView) =>
  submission.type === type && isObject(submission);

/** Rules that `spc lint` judges too, each with what it is about. */
export const payloadJudges: readonly ClientJudge[] = [
  payloadJudge('CADD-002', 'a submission', isObject),
  payloadJudge('CADD-016', 'a microcredential', ofType('microcredential')),
  payloadJudge(
    'CDOC-004',
    'a document of the type open_cert',
    ({ documentType }) => documentType === 'open_cert',
  ),
  payloadJudge('CDOC-005', 'a submission', isObject),
];

/** A year after conferral, none before it. */
export const graduation: ClientJudge = {
  ...payloadJudge('CADD-015', 'an education credential', ofType('education')),
  judge(sessions, notes, profile) {
    payloadJudge('CADD-015', '', ofType('education')).judge(sessions, notes, profile);
    for (const session of sessions) {
      for (const submission of session.submissions.filter(ofType('education'))) {
        const year = textOf(submission.fields.conferral_year);
        if (year <= submission.call.clock.slice(0, 4)) continue;
        const did = `sent the conferral year ${year}, which lies in the future`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

/** Fields that the pages encourage. */
export const encouragedFields: ClientJudge = {
  rule: 'CADD-018',
  occasion: 'a submission of a type with encouraged fields',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const [type, names] of Object.entries(encouraged)) {
        const sent = session.submissions.filter((one) => one.type === type && isObject(one));
        if (sent.length === 0) continue;
        notes.saw(session);
        for (const { name, has } of names) {
          if (sent.some(({ fields }) => has(fields))) continue;
          const did = `sent no ${name} in any ${credentialType(type)?.title.toLowerCase()} credential`;
          notes.breaks({ session, did, calls: sent.slice(0, 1) });
        }
      }
    }
  },
};

type Has = { readonly name: string; readonly has: (fields: SubmissionView['fields']) => boolean };

const encouraged: Readonly<Record<string, readonly Has[]>> = {
  english_proficiency: [
    { name: 'CEFR scores', has: ({ test_scores: scores }) => hasValues(scores, 'cefr_scores') },
  ],
  digital_identity: [{ name: 'date of birth', has: ({ date_of_birth: born }) => born != null }],
  career_history: [
    { name: 'role title', has: ({ employment }) => anyRecord(employment, 'role_title') },
    {
      name: 'role classification',
      has: ({ employment }) => anyRecord(employment, 'role_classification'),
    },
  ],
};

function hasValues(scores: unknown, name: string): boolean {
  const value = (scores as Record<string, unknown> | undefined)?.[name];
  return Object.keys((value as object | undefined) ?? {}).length > 0;
}

function anyRecord(records: unknown, name: string): boolean {
  return (
    Array.isArray(records) &&
    records.some((record: Record<string, unknown> | null) => record?.[name] !== undefined)
  );
}
