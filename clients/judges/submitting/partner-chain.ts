import { credentialType } from '../../../contracts/credentials/all.ts';
import type { SubmissionView } from '../../session/submission-view.ts';
import type { ClientJudge } from '../judge.ts';
import { misfitsOf } from './misfits.ts';

/** The chain lists intermediaries, in its place. */
export const partnerChainRule: ClientJudge = {
  rule: 'CADD-017',
  occasion: 'a submission with a partner_chain',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions) {
        const chains = chainsIn(submission.json, '');
        if (chains.length === 0) continue;
        notes.saw(session);
        const did = flaw(submission, chains);
        if (did !== null) notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

interface Chain {
  readonly at: string;
  readonly value: unknown;
}

function flaw(submission: SubmissionView, chains: readonly Chain[]): string | null {
  const [misfit] = misfitsOf(submission, 'CADD-017');
  if (misfit !== undefined) return `sent a payload in which ${misfit.message}`;
  const place = credentialType(submission.type)?.partnerChainAt;
  const expected =
    submission.version === 2 ? 'partner_chain' : place && `data.${place}.partner_chain`;
  const right = expected?.replace('data.data.', 'data.');
  const stray = chains.find(
    ({ at, value }) => at !== right && Array.isArray(value) && value.length > 0,
  );
  if (stray !== undefined) {
    return `sent partner_chain at ${stray.at}, where ${submission.type} does not document it`;
  }
  const names = chains.flatMap(({ value }) => namesIn(value));
  const issuer = names.find((name) => issuers(submission).includes(name.toLowerCase()));
  return issuer === undefined ? null : `named the issuer itself, ${issuer}, in partner_chain`;
}

function chainsIn(value: unknown, at: string): readonly Chain[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return name === 'partner_chain' ? [{ at: path, value: part }] : chainsIn(part, path);
  });
}

function namesIn(value: unknown): readonly string[] {
  const links = Array.isArray(value) ? (value as { name?: unknown }[]) : [];
  return links.flatMap((link) => (typeof link?.name === 'string' ? [link.name] : []));
}

function issuers({ fields }: SubmissionView): readonly string[] {
  return ['education_provider', 'issuer_name', 'test_provider'].flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' ? [value.toLowerCase()] : [];
  });
}
