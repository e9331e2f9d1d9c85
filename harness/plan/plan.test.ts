import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Profile } from '../../profiles/profile.ts';
import { type RequirementId, requirements } from '../../requirements/all.ts';
import type { Need } from '../../requirements/requirement.ts';
import { check } from '../check/builder.ts';
import type { Check } from '../check/check.ts';
import { fakeTarget } from '../testing/fake-target.ts';
import { PLAIN, suiteOf } from '../testing/planned-check.ts';
import { matches } from './matching-names.ts';
import { needsFreshPeople, type PlanOptions, planChecks } from './plan.ts';

const both = ['education', 'microcredential'];

function plan(
  checks: readonly Check[],
  asked: Partial<PlanOptions> = {},
  profile: Partial<Profile> = { credentialTypes: both },
) {
  return planChecks(suiteOf(...checks), fakeTarget({ profile }), { ...PLAIN, ...asked });
}

const keysOf = (planned: ReturnType<typeof plan>) => planned.map(({ key }) => key);
const drafted = (id: RequirementId, variant: string | null = null) =>
  check(id, 'a title', variant).step('do', z.number(), () => 1);
const yes = () => true;
const named = (...names: string[]) => names.map((name) => ({ name, arbitrary: fc.nat() }));
const generated = (id: RequirementId = 'ADD-001', variant: string | null = null) =>
  drafted(id, variant)
    .onEveryType()
    .given(() => fc.nat())
    .holds(yes);

describe('keys', () => {
  test('hold requirement, variant, credential type and variation', () => {
    const varied = drafted('ADD-003', 'v')
      .onEveryType()
      .cases(() => named('no name', 'no score'))
      .holds(yes);
    expect(keysOf(plan([drafted('AUTH-001').holds(yes), varied]))).toEqual([
      'AUTH-001',
      'ADD-003/v:education:no name',
      'ADD-003/v:education:no score',
      'ADD-003/v:microcredential:no name',
      'ADD-003/v:microcredential:no score',
    ]);
  });

  test('and examples of a check stay the same among others', () => {
    const alone = plan([generated()]);
    const among = plan([generated('ADD-002'), generated(), generated('ADD-001', 'v')]);
    const own = among.filter(({ key }) => keysOf(alone).includes(key));
    expect(own.map(({ key, seed, examples }) => ({ key, seed, examples }))).toEqual(
      alone.map(({ key, seed, examples }) => ({ key, seed, examples })),
    );
  });
});

describe('examples', () => {
  const values = (asked: Partial<PlanOptions>) =>
    plan([generated()], asked).map(({ examples }) => examples);

  test('are as many as asked for, for every type', () => {
    expect(values({ examples: 5 }).map(({ length }) => length)).toEqual([5, 5]);
  });

  test('are the same for the same seed and other otherwise', () => {
    expect(values({ seed: 3 })).toEqual(values({ seed: 3 }));
    expect(values({ seed: 3 })).not.toEqual(values({ seed: 4 }));
  });

  test('differ from one credential type to the next', () => {
    const [one, other] = values({ examples: 5 });
    expect(one).not.toEqual(other);
  });

  test('are one undefined if nothing is generated', () => {
    expect(plan([drafted('AUTH-001').holds(yes)])[0]?.examples).toEqual([undefined]);
  });

  test('of all refusals of a type share one base', () => {
    const refusal = (id: RequirementId) =>
      drafted(id)
        .onEveryType()
        .cases(() => named('one', 'two'))
        .baseline((base) => base)
        .holds(yes);
    const planned = plan([refusal('ADD-003'), refusal('ADD-004')]);
    const bases = (type: string) =>
      new Set(planned.filter((each) => each.credentialType === type).map((p) => p.examples[0]));
    expect(bases('education').size).toBe(1);
    expect(bases('microcredential')).not.toEqual(bases('education'));
  });

  test('are drawn with the check and not when it runs', () => {
    let draws = 0;
    const counted = fc.nat().map((value) => {
      draws += 1;
      return value;
    });
    const made = drafted('ADD-001')
      .given(() => counted)
      .holds(yes);
    const [planned] = plan([made]);
    expect(draws).toBe(3);
    expect(planned?.examples).toHaveLength(3);
  });
});

describe('the basis', () => {
  const basisOf = (made: Check) => plan([made])[0]?.basis;

  test('is that of the requirement by default', () => {
    expect(requirements['ADD-001'].basis).toBe('D');
    expect(basisOf(drafted('ADD-001').holds(yes))).toBe('D');
    expect(basisOf(drafted('ADD-004').holds(yes))).toBe('A');
  });

  test('is weaker if the check or its variation says so', () => {
    const assumed = [{ name: 'one', basis: 'A' as const, arbitrary: fc.nat() }];
    expect(basisOf(drafted('ADD-001').assumed().holds(yes))).toBe('A');
    expect(
      basisOf(
        drafted('ADD-001')
          .cases(() => assumed)
          .holds(yes),
      ),
    ).toBe('A');
    expect(basisOf(drafted('ADD-001').records(yes))).toBe('I');
  });
});

describe('a check is outside the profile', () => {
  const settledOf = (checks: readonly Check[], profile: Partial<Profile> = {}) =>
    plan(checks, {}, profile).map(({ preset }) => preset);
  const outside = (reason: string) => ({ verdict: 'not-applicable', reason });

  test('for every credential type that is not listed', () => {
    const planned = plan([generated()], {}, { credentialTypes: ['education'] });
    expect(keysOf(planned)).toEqual(['ADD-001:education', 'ADD-001:microcredential']);
    expect(planned.map(({ preset }) => preset)).toEqual([
      null,
      outside('the profile does not list microcredential'),
    ]);
  });

  test.each(['ADD-001', 'ADD'])('if %s is declared unsupported', (name) => {
    const profile = { unsupported: { [name]: 'not enabled' } };
    expect(settledOf([drafted('ADD-001').holds(yes)], profile)).toEqual([
      outside('the profile declares it unsupported: not enabled'),
    ]);
  });

  test('if another area is unsupported it still runs', () => {
    const profile = { unsupported: { AUTH: 'no', 'ADD-002': 'no' } };
    expect(settledOf([drafted('ADD-001').holds(yes)], profile)).toEqual([null]);
  });

  test('if its requirement or itself needs what is not there', () => {
    const [byRule] = settledOf([drafted('REUSE-003').holds(yes)]);
    const [byCheck] = settledOf([drafted('ADD-001').needing('accounts').holds(yes)]);
    expect(byRule?.reason).toBe(
      'needs a clock that can be moved, or `clock: deferred`, which this profile does not have',
    );
    expect(byCheck?.reason).toBe(
      'needs a view of what accounts hold, which this profile does not have',
    );
  });

  test('if the check itself says that it does not apply', () => {
    const made = drafted('ADD-001')
      .unless(() => 'one type only')
      .holds(yes);
    expect(settledOf([made])).toEqual([outside('one type only')]);
  });

  test('if no credential type gives it any variation', () => {
    const made = drafted('ADD-009')
      .onEveryType()
      .cases(() => [])
      .holds(yes);
    const planned = plan([made]);
    expect(keysOf(planned)).toEqual(['ADD-009']);
    expect(planned[0]?.preset).toEqual(
      outside('no credential type or document of this profile is concerned'),
    );
  });

  test('once, however many variations it would have', () => {
    const made = drafted('ADD-003')
      .needing('clock')
      .cases(() => named('one', 'two'))
      .holds(yes);
    expect(keysOf(plan([made]))).toEqual(['ADD-003']);
  });

  test('unless everything is required: then it could not run', () => {
    const made = drafted('ADD-001').needing('clock').holds(yes);
    const [planned] = plan([made, drafted('ADD-002').holds(yes)], { requireAll: true });
    expect(planned?.preset).toMatchObject({ verdict: 'could-not-run' });
    expect(plan([drafted('ADD-002').holds(yes)], { requireAll: true })[0]?.preset).toBeNull();
  });
});

test('a check of the target takes the first type that has variations', () => {
  const made = drafted('ADD-009')
    .cases(({ credentialType }) => (credentialType === 'microcredential' ? named('one') : []))
    .holds(yes);
  const [planned] = plan([made]);
  expect(planned).toMatchObject({
    key: 'ADD-009:one',
    credentialType: null,
    context: { credentialType: 'microcredential', asOf: '2026-01-01' },
  });
});

describe('a selection', () => {
  const checks = [
    drafted('AUTH-001').holds(yes),
    generated('ADD-001'),
    generated('ADD-001', 'v'),
    generated('ADD-010'),
  ];

  test.each([
    ['AUTH', ['AUTH-001']],
    ['ADD-010', ['ADD-010:education', 'ADD-010:microcredential']],
    ['ADD-001/v', ['ADD-001/v:education', 'ADD-001/v:microcredential']],
    ['ADD-001/v:education', ['ADD-001/v:education']],
    ['ADD-00', []],
    ['add', []],
  ])('of %s keeps what bears that name', (name, keys) => {
    expect(keysOf(plan(checks, { only: [name] }))).toEqual(keys);
  });

  test('of several names keeps what bears any of them', () => {
    const keys = keysOf(plan(checks, { only: ['AUTH-001', 'ADD-010:education'] }));
    expect(keys).toEqual(['AUTH-001', 'ADD-010:education']);
  });

  test('of a credential type keeps also what has none', () => {
    const keys = keysOf(plan(checks, { types: ['education'], only: ['AUTH', 'ADD-010'] }));
    expect(keys).toEqual(['AUTH-001', 'ADD-010:education']);
  });

  test('by the beginning of a key ends at a colon', () => {
    expect(matches('ADD-001:edu', 'ADD-001:education', 'ADD-001')).toBe(false);
    expect(matches('ADD-001:education', 'ADD-001:education:no name', 'ADD-001')).toBe(true);
  });
});

const needing = (...needs: readonly Need[]) => ({
  check: check('ADD-001', 't')
    .needing(...needs)
    .holds(() => true),
});

test.each(['fresh-people', 'accounts', 'app-sign-in'] as const)(
  'a check that needs %s needs people without a history',
  (need) => {
    expect(needsFreshPeople(needing('people', need))).toBe(true);
  },
);

test('a check that only needs people takes any person', () => {
  expect(needsFreshPeople(needing('people', 'status'))).toBe(false);
});

test('what the rule itself needs counts too', () => {
  const looking = check('LINK-001', 't').holds(() => true);
  expect(needsFreshPeople({ check: looking })).toBe(true);
});
