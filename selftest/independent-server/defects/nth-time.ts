import type { Event } from '../conduct.ts';
import type { Submission } from '../submissions.ts';
import type { Defect } from './defect.ts';

/** Defects that show only after an act was done several times. */
export const nthTimeDefects: readonly Defect[] = [
  {
    name: 'five visits and no more',
    violates: ['LINK-003'],
    says: 'the owner sees an error from the sixth visit on',
    conduct: () => {
      const count = counter();
      return {
        page: (shown, event) => (isOwner(event) && count(event.request) > 5 ? 'error' : shown),
      };
    },
  },
  {
    name: 'patience opens doors',
    violates: ['LINK-002'],
    says: 'another person who comes for the fifth time sees the credential',
    conduct: () => {
      const count = counter();
      return {
        page: (shown, event) =>
          isStranger(event) && count(event.request) >= 5 ? 'credential' : shown,
      };
    },
  },
  {
    name: 'four repeats and no more',
    violates: ['REUSE-001'],
    says: 'a request ends with the fourth repeat of its id',
    conduct: () => {
      const count = counter();
      return {
        happened: ({ kind, request }, { clock }) => {
          if (kind === 'repeated' && count(request) === 4) request.ends = clock.now();
        },
      };
    },
  },
  {
    name: 'four reads and no more',
    violates: ['STAT-009'],
    says: 'a pending request is canceled when its status is read for the fourth time',
    conduct: () => {
      const count = counter();
      return {
        happened: ({ kind, request }, { clock }) => {
          if (kind !== 'read' || request.decision !== null || count(request) !== 4) return;
          request.decision = 'cancelled';
          request.decidedAt = clock.now();
        },
      };
    },
  },
  {
    name: 'a decision at every visit',
    violates: ['STAT-011'],
    says: 'the time of a decision is that of the last visit of the owner',
    conduct: () => ({
      happened: (event, { clock }) => {
        const { request } = event;
        if (isOwner(event) && request.decidedAt !== null) request.decidedAt = clock.now() + 60_000;
      },
    }),
  },
];

function counter(): (request: Submission) => number {
  const counts = new WeakMap<Submission, number>();
  return (request) => {
    const count = (counts.get(request) ?? 0) + 1;
    counts.set(request, count);
    return count;
  };
}

function isOwner({ person, request }: Event): boolean {
  return person !== null && request.owner === person.id;
}

function isStranger({ person, request }: Event): boolean {
  return person !== null && request.owner !== null && request.owner !== person.id;
}
