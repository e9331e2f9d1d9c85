import { credentialTypeV2 } from '../../../contracts/credentials/all.ts';
import type { Misfit } from '../../../lint/finding.ts';
import { judge } from '../../../lint/judge.ts';
import type { SubmissionView } from '../../session/submission-view.ts';

/** The rule that judges a part of a payload; everything else is left to the contract as a whole. */
export type PayloadRule =
  | 'CADD-001'
  | 'CADD-002'
  | 'CADD-015'
  | 'CADD-016'
  | 'CADD-017'
  | 'CADD-018'
  | 'CDOC-004'
  | 'CDOC-005'
  | 'CUP-001'
  | 'CUP-002';

const judged = new WeakMap<object, readonly Misfit[]>();

/** What is wrong with the payload of a submission under one rule, by the same code as `spc lint`. */
export function misfitsOf(submission: SubmissionView, rule: PayloadRule): readonly Misfit[] {
  const { json, type, version } = submission;
  if (version === 2 && type !== 'batch' && credentialTypeV2(type) === undefined) return [];
  if (typeof json !== 'object' || json === null) return [];
  // A type that the body states goes before that of the path, which CADD-001 compares.
  const stated = 'credential_type' in json && typeof json.credential_type === 'string';
  const all = judged.get(json) ?? judge(json, stated ? undefined : type);
  judged.set(json, all);
  return all.filter((misfit) => ruleOf(misfit, submission) === rule);
}

const byAdvice: Readonly<Record<string, PayloadRule>> = {
  'vague-issuer': 'CADD-016',
  'unsuitable-name': 'CADD-016',
};

function ruleOf({ level, rule, path }: Misfit, submission: SubmissionView): PayloadRule | null {
  const at = path.join('.');
  if (level === 'warning') return adviceRule(rule, at);
  if (isAboutAssets(path, submission)) return 'CUP-002';
  // The rules of single types are judged on submissions of one type.
  if (submission.type === 'batch') return path.length <= 1 ? 'CUP-001' : 'CADD-002';
  if (at === 'credential_type') return 'CADD-001';
  if (at.endsWith('conferral_year') && rule === 'broken-condition') return 'CADD-015';
  if (at.includes('partner_chain')) return 'CADD-017';
  if (at !== 'data.document') return 'CADD-002';
  return submission.documentType === 'open_cert' ? 'CDOC-004' : 'CDOC-005';
}

/** Whether it is about the number or the types of the assets of a universal credential. */
function isAboutAssets(path: Misfit['path'], { type }: SubmissionView): boolean {
  if (type !== 'universal_credential' && path[0] !== 'universal_credential_items') return false;
  return path.includes('assets') && ['assets', 'asset_type'].includes(String(path.at(-1)));
}

function adviceRule(rule: string, at: string): PayloadRule | null {
  if (rule === 'misspelt-field') return 'CADD-002';
  if (at === 'id' || at.endsWith('credential_id')) return null;
  return byAdvice[rule] ?? (at.includes('cefr') ? 'CADD-018' : 'CADD-016');
}
