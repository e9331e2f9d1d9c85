import { isDeepStrictEqual } from 'node:util';
import { credentialType } from '../../../contracts/credentials/all.ts';
import type { Fields } from '../../../contracts/credentials/define.ts';
import { isSuccess } from '../../session/call-view.ts';
import type { SessionView } from '../../session/session-view.ts';
import { type SubmissionView, sameCredential, samePerson } from '../../session/submission-view.ts';
import { textOf } from '../../session/text-of.ts';
import type { ClientJudge } from '../judge.ts';

const TWO_DAYS = 48 * 3600 * 1000;

/** An accepted submission and a later one under the same id that says something else. */
interface Reuse {
  readonly earlier: SubmissionView;
  readonly later: SubmissionView;
}

/** An id belongs to one credential of one person. */
export const idOfOneCredential: ClientJudge = {
  rule: 'CADD-004',
  occasion: 'two submissions',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ submissions }) => submissions.length > 1)) {
      notes.saw(session);
      for (const { earlier, later } of reuses(session)) {
        if (!isAnother(earlier, later)) continue;
        const did = `used the id ${later.id} for two credentials`;
        notes.breaks({ session, did, calls: [earlier, later] });
      }
    }
  },
};

/** Changed data take a new id. */
export const idForRepetitions: ClientJudge = {
  rule: 'CADD-008',
  occasion: 'two submissions',
  judge(sessions, notes) {
    for (const session of sessions.filter(({ submissions }) => submissions.length > 1)) {
      notes.saw(session);
      // Which data an update must change under a new id is the matter of CREPL-001.
      if (session.journey === 'update') continue;
      for (const { earlier, later } of reuses(session)) {
        const within = Date.parse(later.call.clock) - Date.parse(earlier.call.clock) < TWO_DAYS;
        if (!within || isAnother(earlier, later) || isRepetition(session, earlier)) continue;
        const did = `sent changed data under the id ${later.id}, which was accepted with others`;
        notes.breaks({ session, did, calls: [earlier, later] });
      }
    }
  },
};

/** The id is globally unique: a UUID, or any other text that cannot be guessed. */
export const uniqueId: ClientJudge = {
  rule: 'CADD-005',
  occasion: 'a submission with an id',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions.filter(({ id }) => id !== null)) {
        notes.saw(session);
        const common = ownIds(submission).find((id) => !isOpaque(id));
        if (common === undefined) continue;
        const did = `sent the id ${common}, which another system may use too`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

/** Whether a part of an id is long and varied enough to be random. */
function isOpaque(id: string): boolean {
  return (id.match(/[0-9a-z]+(-[0-9a-f]+){0,4}/gi) ?? []).some(
    (part) => part.length >= 16 && new Set(part.toLowerCase()).size >= 8 && /\d/.test(part),
  );
}

/** An id holds nothing about the person. */
export const idWithoutPerson: ClientJudge = {
  rule: 'CADD-006',
  occasion: 'a submission with an id',
  judge(sessions, notes) {
    for (const session of sessions) {
      for (const submission of session.submissions.filter(({ id }) => id !== null)) {
        notes.saw(session);
        const words = personalWords(submission);
        const telling = ownIds(submission).find((id) =>
          words.some((word) => bare(id).includes(word)),
        );
        if (telling === undefined) continue;
        const did = `sent an id that holds a name or a date of its person: ${telling}`;
        notes.breaks({ session, did, calls: [submission] });
      }
    }
  },
};

function reuses({ submissions }: SessionView): readonly Reuse[] {
  return submissions.flatMap((later, place) => {
    const before = submissions.slice(0, place);
    const earlier = before.find(
      (one) => isSuccess(one) && one.id === later.id && later.id !== null,
    );
    return earlier === undefined || isSame(earlier, later) ? [] : [{ earlier, later }];
  });
}

/** In the second version a repetition may name its files anew: their links have ended, and the credential is the same. */
function isSame(earlier: SubmissionView, later: SubmissionView): boolean {
  const renewed = later.version === 2 && sameCredential(earlier, later);
  return renewed || isDeepStrictEqual(earlier.json, later.json);
}

/** The id of a submission, and those of the items of a batch. */
function ownIds({ id, items }: SubmissionView): readonly string[] {
  const inItems = items.map(({ item }) => (item as { credential_id?: unknown })?.credential_id);
  return [id, ...inItems].filter((each) => typeof each === 'string');
}

/** Whether two submissions speak of different people, types, issuers or titles. */
function isAnother(earlier: SubmissionView, later: SubmissionView): boolean {
  if (earlier.type !== later.type || !samePerson(earlier, later)) return true;
  const key = credentialType(later.type)?.replacementKey ?? [];
  return key.some((field) => folded(earlier.fields[field]) !== folded(later.fields[field]));
}

/** What a lost answer makes of a repetition is the matter of CADD-007. */
function isRepetition({ scene }: SessionView, { call }: SubmissionView): boolean {
  return call.disturbedBy !== null && ['answer-lost', 'slow-503'].includes(scene);
}

function personalWords({ fields, items }: SubmissionView): readonly string[] {
  const inItems = items.map(({ item }) => (item as { fields?: Fields })?.fields ?? {});
  return [fields, ...inItems].flatMap(({ full_name: name, date_of_birth: day }) => {
    const names = textOf(name).split(/\s+/).map(bare);
    const born = bare(textOf(day));
    return [...names.filter((word) => word.length > 3), ...(born.length === 8 ? [born] : [])];
  });
}

function bare(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function folded(value: unknown): string {
  return textOf(value).toLowerCase().replace(/\s+/g, ' ').trim();
}
