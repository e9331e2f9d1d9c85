import type { Variant } from './variant.ts';

/** Differences in what an id leads to. */
export const submissionVariants: readonly Variant[] = [
  {
    name: '200 for repeats',
    says: 'a repeated id is answered with 200',
    options: { repeatStatus: 200 },
  },
  {
    name: 'sliding window',
    says: 'every repeat starts the 48 hours again',
    options: { window: 'sliding' },
  },
  {
    name: 'one type per id',
    says: 'the same id for another type is refused',
    options: { otherType: 'refused' },
    type: 'microcredential',
  },
  {
    name: 'types apart',
    says: 'the same id for another type is another request',
    options: { otherType: 'own request' },
    type: 'education',
  },
  {
    name: 'the last payload counts',
    says: 'until a decision, a repeat brings its payload',
    options: { keptPayload: 'last' },
    type: 'education',
  },
  {
    name: 'repeats not validated',
    says: 'a known id is answered before its payload is looked at',
    options: { repeatsValidated: false },
  },
  {
    name: 'cancelled ids are free',
    says: 'a cancelled id makes a new request at once',
    options: { cancelledId: 'new request' },
  },
  {
    name: 'accepted ids are taken',
    says: 'an accepted id always keeps its link',
    options: { acceptedId: 'original' },
  },
  {
    name: 'sliding window with visits',
    says: 'every repeat and every visit starts the 48 hours again',
    options: { window: 'sliding with visits' },
  },
];
