import { isDeepStrictEqual } from 'node:util';
import type { Behaviour, Change } from '../behaviour.ts';
import type { Fault } from './fault.ts';
import { hours } from './hours.ts';
import { rendezvous } from './rendezvous.ts';
import { repeatRules } from './repeat-rules.ts';

/** The same id taken for another request, or another id for the same. */
export const reuseFaults: readonly Fault[] = [
  {
    name: 'reuse-window-24h',
    violates: ['REUSE-002', 'REUSE-005', 'REUSE-009', 'CONS-004'],
    says: 'An id means the same request for 24 hours only.',
    apply: () => reuseFor(24),
  },
  {
    name: 'reuse-window-47h',
    violates: ['REUSE-002', 'REUSE-005', 'REUSE-009', 'CONS-004'],
    says: 'An id means the same request for 47 hours only.',
    apply: () => reuseFor(47),
  },
  {
    name: 'reuse-window-72h',
    violates: ['REUSE-003', 'REUSE-009'],
    says: 'An id means the same request for 72 hours, though the request itself is gone after 48.',
    apply: () => reuseFor(72),
  },
  {
    name: 'all-windows-72h',
    violates: ['REUSE-003', 'REUSE-004', 'REUSE-009', 'KEEP-001', 'KEEP-005'],
    says: 'Every 48 hour window of a submission is 72 hours long.',
    apply: () => ({ ...reuseFor(72), ...pendingFor(hours(72)) }),
  },
  {
    name: 'entries-never-expire',
    violates: ['REUSE-003', 'REUSE-004', 'REUSE-009', 'KEEP-001', 'KEEP-005'],
    says: 'A submission lives until it is decided, and its id always means it.',
    apply: () => ({ submissions: { isCurrent: () => true }, ...pendingFor(Infinity) }),
  },
  {
    name: 'repeat-after-48h-keeps-content',
    violates: ['REUSE-003', 'REUSE-009'],
    says: 'A repeat after 48 hours gets a new link that carries the old `content`.',
    apply({ submissions }) {
      const reused = new Map<string, number>();
      return {
        submissions: {
          content(origin) {
            const content = origin.previous?.content ?? submissions.content(origin);
            reused.set(content, (reused.get(content) ?? -1) + 1);
            return content;
          },
          link: (parts) => {
            const attempt = reused.get(parts.content);
            return submissions.link(parts) + (attempt ? `&attempt=${attempt}` : '');
          },
        },
      };
    },
  },
  {
    name: 'old-link-alive',
    violates: ['REUSE-004', 'REUSE-009', 'KEEP-005'],
    says: 'The original link still asks for consent after 48 hours.',
    apply: ({ links }) => ({
      submissions: { discard: () => undefined },
      links: {
        claim: (sight) => links.claim({ ...sight, over: false }),
        page: (sight) => links.page({ ...sight, over: false }),
      },
    }),
  },
  {
    name: 'repeat-makes-a-new-request',
    violates: repeatRules,
    says: 'Every submission makes a new request, also if its id is known.',
    apply: () => ({
      submissions: { findOrMake: ({ make }) => ({ submission: make(), fresh: true }) },
    }),
  },
  {
    name: 'repeat-with-another-token-makes-a-new-request',
    violates: ['REUSE-002', 'REUSE-005', 'REUSE-007', 'REUSE-009', 'CONS-004'],
    says: 'An id is remembered for the token it came with, not for the client.',
    apply: ({ submissions }) => ({
      submissions: {
        key: (caller, id) => JSON.stringify([submissions.key(caller, id), caller.jti]),
      },
      statuses: {
        find: (store, { id, clientId }) =>
          [...store.byKey.values()].findLast((one) => one.id === id && one.clientId === clientId),
      },
    }),
  },
  {
    name: 'another-payload-makes-a-new-request',
    violates: ['REUSE-010'],
    says: 'The same id with another credential makes a new request within 48 hours.',
    apply: ({ submissions }) => ({
      submissions: {
        findOrMake(registration) {
          const found = registration.find();
          const same = isDeepStrictEqual(found?.credential, registration.credential);
          return submissions.findOrMake(
            same ? registration : { ...registration, find: () => null },
          );
        },
      },
    }),
  },
  {
    name: 'ids-compared-without-case',
    violates: ['REUSE-008', 'STAT-007'],
    says: 'Ids that differ only in letter case are the same submission.',
    apply: ({ submissions }) => ({
      submissions: { key: (caller, id) => submissions.key(caller, id.toLowerCase()) },
    }),
  },
  {
    name: 'ids-trimmed',
    violates: ['REUSE-008', 'STAT-007'],
    says: 'Spaces around an id are ignored.',
    apply: ({ submissions }) => ({
      submissions: { key: (caller, id) => submissions.key(caller, id.trim()) },
    }),
  },
  {
    name: 'ids-compared-without-prefix',
    violates: ['REUSE-008'],
    says: 'Only the UUID of an id counts, not its prefix.',
    apply: ({ submissions }) => ({
      submissions: { key: (caller, id) => submissions.key(caller, uuidIn(id) ?? id) },
    }),
  },
  {
    name: 'concurrent-submissions-race',
    violates: ['REUSE-006'],
    says: 'Submissions of one id that arrive together each make a request.',
    apply() {
      const meet = rendezvous();
      return {
        submissions: {
          async findOrMake({ key, find, make }) {
            const found = find();
            if (found) return { submission: found, fresh: false };
            await meet(key);
            return { submission: make(), fresh: true };
          },
        },
      };
    },
  },
  {
    name: 'same-id-of-two-partners-collides',
    violates: ['AUTH-013'],
    says: 'The same id of another partner gets the first partner’s request.',
    apply: ({ submissions }) => ({
      submissions: { key: (caller, id) => submissions.key({ ...caller, client_id: 'any' }, id) },
      statuses: {
        find: (store, { key, clientId }) => {
          const found = store.byKey.get(key);
          return found?.clientId === clientId ? found : undefined;
        },
      },
    }),
  },
];

function reuseFor(count: number): Pick<Change, 'submissions'> {
  const isCurrent: Behaviour['submissions']['isCurrent'] = ({ submittedAt }, now) =>
    now - submittedAt < hours(count);
  return { submissions: { isCurrent } };
}

/** A change of how long a pending submission lives, in milliseconds. */
function pendingFor(life: number): Pick<Change, 'retention'> {
  return {
    retention: {
      endOf: ({ submittedAt }) => submittedAt + life,
      isOver: ({ submittedAt, decision }, now) => decision === null && now >= submittedAt + life,
    },
  };
}

function uuidIn(id: string): string | undefined {
  return /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.exec(id)?.[0];
}
