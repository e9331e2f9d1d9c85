import { expect, test } from 'vitest';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { type PlannedCheck, planChecks } from '../../harness/plan/plan.ts';
import type { Profile } from '../../profiles/profile.ts';
import { readPages } from '../../profiles/read-pages.ts';
import { userNamed } from '../../profiles/testing/user.ts';
import type { User } from '../../profiles/user.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { peopleLines } from './plan-text.ts';

const folder = `${import.meta.dirname}/../../mock/pages`;

async function listing(users: readonly User[]): Promise<Profile> {
  const { pages } = await readPages('mock.pages.yaml', folder);
  if (pages === null) throw new TypeError('the mock ships a pages file');
  const { users: _, ...rest } = pages;
  const people = { driver: 'browser', pages: rest, users, chromium: null } as const;
  return { ...mockProfile('http://127.0.0.1:1', 1), people };
}

function planned(profile: Profile, only: readonly string[]): readonly PlannedCheck[] {
  const types = ['education'];
  const order = { seed: 1, asOf: '2026-01-01', examples: 1, only, types };
  return planChecks(suite, featuresOf(profile), order);
}

test('a plan says how many checks need a new person', async () => {
  const profile = await listing([userNamed('ada'), userNamed('bo', { consented: true })]);
  expect(peopleLines(profile, planned(profile, ['CONS-001', 'CONS-007', 'LINK-002']))).toEqual([
    'People: 2 checks need a person who is new to the target, which each person is once; the profile lists 1 of 2; those that get no person could not run, and the exit code is 3',
  ]);
  expect(peopleLines(profile, planned(profile, ['CONS-001']))).toEqual([
    'People: 1 check needs a person who is new to the target, which each person is once; the profile lists 1 of 2',
  ]);
});

test('a plan says nothing of people if any person will do', async () => {
  const profile = await listing([userNamed('bo', { consented: true, app: true })]);
  expect(peopleLines(profile, planned(profile, ['LINK-002', 'CONS-001']))).toEqual([]);
});
