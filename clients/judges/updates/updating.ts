import { credentialType } from '../../../contracts/credentials/all.ts';
import { textOf } from '../../session/text-of.ts';
import type { ClientProfile } from '../client-profile.ts';
import type { ClientJudge } from '../judge.ts';
import { type UpdatePair, updatePairs } from './update-pairs.ts';

type UpdateRule = 'CREPL-001' | 'CREPL-002' | 'CREPL-003' | 'CREPL-004';

function updateJudge(
  rule: UpdateRule,
  occasion: string,
  concerns: (pair: UpdatePair) => boolean,
  flaw: (pair: UpdatePair, profile: ClientProfile) => string | null,
): ClientJudge {
  return {
    rule,
    occasion,
    judge(sessions, notes, profile) {
      for (const session of sessions) {
        for (const pair of updatePairs(session).filter(concerns)) {
          notes.saw(session);
          const did = flaw(pair, profile);
          if (did !== null) notes.breaks({ session, did, calls: [pair.original, pair.update] });
        }
      }
    },
  };
}

/** What an update changes and what it keeps. */
export const updating: readonly ClientJudge[] = [
  updateJudge('CREPL-001', 'an update, as in the journey update', () => true, oldId),
  updateJudge('CREPL-002', 'an update, as in the journey update', () => true, changedKey),
  updateJudge(
    'CREPL-003',
    'the update of a credential that awaited graduation',
    isAwaiting,
    conferral,
  ),
  updateJudge(
    'CREPL-004',
    'the renewal of a credential or the retake of a test',
    isRenewal,
    renewal,
  ),
];

/** The person is sent to the new link. */
export const updateVisited: ClientJudge = {
  rule: 'CREPL-005',
  occasion: 'an update that was accepted, as in the journey update',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const { original, update } of updatePairs(session)) {
        if (update.content === null || update.content === original.content) continue;
        notes.saw(session, session.followed === null ? 'requests' : 'page');
        if (session.visits.some(({ content }) => content === update.content)) continue;
        const did = 'sent nobody to the link of an update';
        notes.breaks({ session, did, calls: [update] });
      }
    }
  },
};

const TWO_DAYS = 48 * 3600 * 1000;

function oldId({ original, update }: UpdatePair): string | null {
  const age = Date.parse(update.call.clock) - Date.parse(original.call.clock);
  return original.id === update.id && age < TWO_DAYS
    ? `sent an update under the id of the credential that it replaces, ${update.id}`
    : null;
}

function changedKey({ original, update }: UpdatePair, profile: ClientProfile): string | null {
  const key =
    profile.replacementKeys[update.type] ?? credentialType(update.type)?.replacementKey ?? [];
  const changed = key.find((field) => original.fields[field] !== update.fields[field]);
  return changed === undefined
    ? null
    : `changed ${changed} in an update, from ${JSON.stringify(original.fields[changed])} to ${JSON.stringify(update.fields[changed])}`;
}

function isAwaiting({ original }: UpdatePair): boolean {
  return original.type === 'education' && original.fields.awaiting_graduation === true;
}

function conferral({ update }: UpdatePair): string | null {
  if (update.fields.awaiting_graduation === true)
    return 'sent a conferred degree as still awaiting';
  return typeof update.fields.conferral_year === 'string'
    ? null
    : 'sent a conferred degree without its year';
}

function isRenewal({ original }: UpdatePair): boolean {
  return original.type === 'microcredential' || original.type === 'english_proficiency';
}

function renewal({ original, update }: UpdatePair): string | null {
  const [before, after] = [original.fields, update.fields];
  if (update.type === 'english_proficiency') {
    return textOf(after.completion_date) > textOf(before.completion_date)
      ? null
      : `sent a retake with the date ${textOf(after.completion_date)}, which is not later`;
  }
  const dropped = after.expiry_date === undefined || after.expiry_date === null;
  return dropped || textOf(after.expiry_date) > textOf(before.expiry_date)
    ? null
    : `sent a renewal that expires on ${textOf(after.expiry_date)}, which is not later`;
}
