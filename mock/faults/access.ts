import type { Fault } from './fault.ts';

/** Calls let in that should not be. */
export const accessFaults: readonly Fault[] = [
  {
    name: 'submission-without-token',
    violates: ['AUTH-008'],
    says: 'A submission without a token is accepted.',
    apply: ({ access }) => ({
      access: {
        admits: (call) => access.admits(call) || (call.to === 'add' && !call.hasToken),
        mayWrite: (caller, type) =>
          caller.client_id === 'anonymous' || access.mayWrite(caller, type),
      },
    }),
  },
  {
    name: 'status-without-token',
    violates: ['STAT-008'],
    says: 'A status is answered without a token.',
    apply: ({ access, statuses }) => ({
      access: { admits: (call) => access.admits(call) || (call.to === 'status' && !call.hasToken) },
      statuses: {
        find: (store, asked) =>
          asked.clientId === 'anonymous'
            ? store.byKey.values().find(({ id }) => id === asked.id)
            : statuses.find(store, asked),
      },
    }),
  },
  {
    name: 'scope-unchecked-for-microcredential',
    violates: ['AUTH-011'],
    says: 'A microcredential needs no scope.',
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type) =>
          type.name === 'microcredential' || access.mayWrite(caller, type),
      },
    }),
  },
  {
    name: 'scope-unchecked-for-education',
    violates: ['AUTH-011'],
    says: 'An education credential needs no scope.',
    apply: ({ access }) => ({
      access: {
        mayWrite: (caller, type) => type.name === 'education' || access.mayWrite(caller, type),
      },
    }),
  },
  {
    name: 'any-write-scope-will-do',
    violates: ['AUTH-011'],
    says: 'The write scope of one type is good for every type.',
    apply: () => ({ access: { mayWrite: (caller) => caller.scope.includes('write.') } }),
  },
  {
    name: 'other-partners-status-readable',
    violates: ['AUTH-012'],
    says: 'A partner can read the status of a submission that only another partner made.',
    apply: ({ statuses }) => ({
      statuses: {
        find: (store, asked) =>
          statuses.find(store, asked) ?? store.byKey.values().find(({ id }) => id === asked.id),
      },
    }),
  },
];
