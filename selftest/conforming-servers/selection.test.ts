import { expect, inject, test } from 'vitest';
import { versionOf } from '../../harness/check/version-of.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { matches } from '../../harness/plan/matching-names.ts';
import { planChecks, planWithoutExamples } from '../../harness/plan/plan.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { suppliedDocuments } from '../independent-server/supplied-documents.ts';
import { plainVariant, variants } from '../independent-server/variants/all.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import { roundsOf } from './rounds.ts';
import { type ServerSelection, selectionsFor, wholeSelectionFor } from './selection.ts';
import type { Uses } from './uses.ts';
import { versionVariants } from './version-variants.ts';

const seed = inject('seed');
const versions = [{ version: 1 }, { version: 2 }] as const;

function serversOf(version: 1 | 2) {
  const { alone, concerns } = versionVariants[version];
  return [...alone.map((each) => [each]), ...roundsOf(concerns)];
}

const profile = { ...mockProfile('http://127.0.0.1', 1), documents: suppliedDocuments };

/** The keys of what is run against a server that can do everything, by this selection. */
function plannedBy({ only, types }: ServerSelection): readonly string[] {
  const options = { seed, asOf: TRIAL_DAY, examples: 0, only, types };
  const planned = planChecks(suite, featuresOf(profile), options);
  return planned.flatMap(({ key, preset }) => (preset === null ? key : []));
}

test.each(versions)(
  'all servers of version $version together are judged by every variation on every type',
  ({ version }) => {
    const selections = selectionsFor(serversOf(version), seed, version);
    const judging = new Set(selections.flatMap(plannedBy));
    const planned = planWithoutExamples(suite, featuresOf(profile), { seed, asOf: TRIAL_DAY });
    const all = [...planned.values()].filter(
      ({ check, preset }) => versionOf(check.requirement) === version && preset === null,
    );
    expect(all.length).toBeGreaterThan(1500);
    expect(all.map(({ key }) => key).filter((key) => !judging.has(key))).toEqual([]);
  },
);

test.each(versions)(
  'a check of no type that is selected for a server of version $version runs against it',
  ({ version }) => {
    for (const selection of selectionsFor(serversOf(version), seed, version)) {
      const judging = plannedBy(selection);
      const untyped = selection.only.filter((name) => !name.includes(':'));
      const left = untyped.filter((name) =>
        judging.every((key) => key !== name && !key.startsWith(`${name}:`)),
      );
      expect(left).toEqual([]);
    }
  },
);

test.each(versions)(
  'the plain server of version $version is judged by every check, and by a share of its variations',
  ({ version }) => {
    const [{ only } = { only: [] }] = selectionsFor(serversOf(version), seed, version);
    const missing = versionVariants[version].checks.filter(
      ({ requirement, variant }) =>
        !only.some((name) => name.split(':')[0] === [requirement, variant ?? []].flat().join('/')),
    );
    expect(missing.map(({ requirement }) => requirement)).toEqual([]);
    const types = new Set(only.flatMap((key) => key.split(':')[1] ?? []));
    expect(types.size).toBeLessThan(versionVariants[version].credentialTypes.length);
  },
);

test('of the refusals of the first version the plain server is judged by a share', () => {
  const [{ only } = { only: [] }] = selectionsFor(serversOf(1), seed, 1);
  const refusals = only.filter((key) => matches('ADD-004', key, key.split(/[/:]/)[0] as string));
  expect(refusals.length).toBeLessThan(60);
});

test('a server is judged by every check of an area in which it differs, and by half of the others', () => {
  const server = variants.filter(({ name }) => name === 'bulk sorted');
  const alike = Array.from({ length: 12 }, () => server);
  const [{ only } = { only: [] }] = selectionsFor(alike, seed, 1);
  const ofArea = (area: string) =>
    new Set(only.filter((key) => key.startsWith(`${area}-`)).map((key) => key.split(':')[0])).size;
  const known = Map.groupBy(suite.checks, ({ requirement }) => requirement.split('-')[0]);
  expect(ofArea('STAT')).toBe(known.get('STAT')?.length);
  expect(ofArea('REUSE')).toBeLessThan((known.get('REUSE')?.length ?? 0) * 0.75);
  expect(ofArea('REUSE')).toBeGreaterThan((known.get('REUSE')?.length ?? 0) * 0.3);
});

test('what only one type shows is judged on that type', () => {
  const members = ['any two letters', 'types apart', 'one of each keyless type', 'opaque tokens'];
  const server = variants.filter(({ name }) => members.includes(name));
  const [{ only, types } = { only: [], types: [] }] = selectionsFor([server], seed, 1);
  const typesOf = (area: string) =>
    new Set(
      only.filter((key) => key.startsWith(`${area}-`)).flatMap((key) => key.split(':')[1] ?? []),
    );
  expect(typesOf('ADD')).toEqual(new Set(['right_to_work']));
  expect(typesOf('REUSE')).toEqual(new Set(['education']));
  expect(typesOf('REPL')).toEqual(new Set(['digital_identity']));
  expect(typesOf('URI')).toEqual(new Set(['right_to_work']));
  expect(types.toSorted()).toEqual(['digital_identity', 'education', 'right_to_work']);
});

test('another seed begins with other variations', () => {
  const [one, other] = [1, 2].map((start) =>
    selectionsFor([[plainVariant], [plainVariant]], start, 1),
  );
  expect(one).not.toEqual(other);
});

test('a server with one difference is judged by the checks that can see it', () => {
  const keys = [
    'ADD-001:education',
    'ADD-004:education:a',
    'ADD-004:education:b',
    'ADD-004:education:c',
  ];
  const uses: Uses = Object.fromEntries(
    keys.map((key, place) => [
      key,
      {
        called: [],
        differing: [],
        options: place === 0 ? ['contentType', 'repeatStatus'] : ['contentType'],
      },
    ]),
  );
  const repeats = { name: 'repeats', says: '', options: { repeatStatus: 200 } } as const;
  expect(wholeSelectionFor(repeats, 1, uses, 1)).toEqual({
    only: ['ADD-001:education'],
    types: [],
  });

  // Every answer shows it alike, so that the variations of a check take turns.
  const charset = { name: 'charset', says: '', options: { contentType: 'text/json' } };
  expect([0, 1, 2].map((turn) => wholeSelectionFor(charset, 1, uses, turn).only)).toEqual([
    ['ADD-001:education', 'ADD-004:education:a'],
    ['ADD-001:education', 'ADD-004:education:b'],
    ['ADD-001:education', 'ADD-004:education:c'],
  ]);

  // It is read for every request too, and matters for one value of many.
  const short = {
    name: 'short',
    says: '',
    options: { longestName: 200, contentType: 'text/json' },
  };
  expect(wholeSelectionFor(short, 1, uses, 1).only).toEqual(keys);

  // The profile decides which checks run, and the plain server is judged by all of them.
  const shorter = { ...charset, profile: { credentialTypes: ['education'] } };
  expect(wholeSelectionFor(shorter, 1, uses, 1)).toEqual({ only: [], types: [] });
  expect(wholeSelectionFor(plainVariant, 1, uses, 1)).toEqual({ only: [], types: [] });
});
