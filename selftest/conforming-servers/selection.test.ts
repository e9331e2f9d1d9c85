import { expect, inject, test } from 'vitest';
import { versionOf } from '../../harness/check/version-of.ts';
import { featuresOf } from '../../harness/plan/capabilities.ts';
import { matches } from '../../harness/plan/matching-names.ts';
import { planWithoutExamples } from '../../harness/plan/plan.ts';
import { suite } from '../../specs/all.ts';
import { mockProfile } from '../../targets/open/embedded-mock.ts';
import { suppliedDocuments } from '../independent-server/supplied-documents.ts';
import { concerns, plainVariant, variants } from '../independent-server/variants/all.ts';
import { TRIAL_DAY } from '../judge-target.ts';
import { roundsOf } from './rounds.ts';
import { selectionsFor } from './selection.ts';

const seed = inject('seed');
const servers = [[plainVariant], ...roundsOf(concerns)];

test('all servers together are judged by every variation on every type', () => {
  const chosen = new Set(selectionsFor(servers, seed).flatMap(({ only }) => only));
  const profile = { ...mockProfile('http://127.0.0.1', 1), documents: suppliedDocuments };
  const planned = planWithoutExamples(suite, featuresOf(profile), { seed, asOf: TRIAL_DAY });
  const left = [...planned.values()].filter(
    ({ key, check, preset }) =>
      versionOf(check.requirement) === 1 &&
      preset === null &&
      !keysAbove(key).some((name) => chosen.has(name)),
  );
  expect(planned.size).toBeGreaterThan(2000);
  expect(left.map(({ key }) => key)).toEqual([]);
});

test('the plain server is judged by every check, and by a share of its variations', () => {
  const [{ only } = { only: [] }] = selectionsFor(servers, seed);
  const missing = suite.checks.filter(
    ({ requirement, variant }) =>
      versionOf(requirement) === 1 &&
      !only.some((name) => name.split(':')[0] === [requirement, variant ?? []].flat().join('/')),
  );
  expect(missing.map(({ requirement }) => requirement)).toEqual([]);
  const refusals = only.filter((key) => matches('ADD-004', key, key.split(/[/:]/)[0] as string));
  expect(refusals.length).toBeLessThan(60);
});

test('a server is judged by every check of an area in which it differs, and by half of the others', () => {
  const server = variants.filter(({ name }) => name === 'bulk sorted');
  const alike = Array.from({ length: 12 }, () => server);
  const [{ only } = { only: [] }] = selectionsFor(alike, seed);
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
  const [{ only, types } = { only: [], types: [] }] = selectionsFor([server], seed);
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
    selectionsFor([[plainVariant], [plainVariant]], start),
  );
  expect(one).not.toEqual(other);
});

function keysAbove(key: string): readonly string[] {
  const parts = key.split(':');
  return parts.map((_, place) => parts.slice(0, place + 1).join(':'));
}
