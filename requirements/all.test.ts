import { expect, expectTypeOf, test } from 'vitest';
import { area, areas, type RequirementId, requirements } from './all.ts';
import { asset } from './asset-uploads.ts';
import { batch } from './batches.ts';
import { cons } from './consent.ts';
import { link } from './ownership.ts';
import { uri } from './redirect-link.ts';
import { repl } from './replacement.ts';
import type { Requirement } from './requirement.ts';
import { keep } from './retention.ts';
import { reuse } from './reuse.ts';
import { v2 } from './second-version.ts';
import { stat } from './status.ts';
import { add } from './submission.ts';
import { auth } from './tokens.ts';
import { verify } from './verification.ts';
import { hook } from './webhooks.ts';

const files = {
  add,
  asset,
  auth,
  batch,
  cons,
  hook,
  keep,
  link,
  repl,
  reuse,
  stat,
  uri,
  v2,
  verify,
};
const entries = Object.entries(requirements) as [RequirementId, Requirement][];
const ids = entries.map(([id]) => id);

/** The ids of the rules that do not meet a condition. */
function idsWhereNot(holds: (requirement: Requirement, id: RequirementId) => boolean) {
  return entries.filter(([id, requirement]) => !holds(requirement, id)).map(([id]) => id);
}

test('every id is a known area and three digits', () => {
  const prefixes = Object.keys(areas);
  expect(
    idsWhereNot((_, id) => /^[A-Z][A-Z0-9]*-\d{3}$/.test(id) && prefixes.includes(area(id))),
  ).toEqual([]);
});

test('every rule is worded as complete sentences', () => {
  expect(idsWhereNot(({ rule }) => /^[A-Z`].{20,}\.$/.test(rule))).toEqual([]);
});

test('every rule without a check gives the reason', () => {
  expect(idsWhereNot(({ notBuilt }) => notBuilt === undefined || notBuilt.length > 10)).toEqual([]);
});

test('no id is declared in two files of the registry', () => {
  const declared = Object.values(files).flatMap((file) => Object.keys(file));
  expect(declared.toSorted()).toEqual(ids.toSorted());
});

test('no two rules are worded the same way', () => {
  const rules = entries.map(([, { rule }]) => rule.toLowerCase());
  expect(
    idsWhereNot(({ rule }, id) => rules.indexOf(rule.toLowerCase()) === ids.indexOf(id)),
  ).toEqual([]);
});

test('every area numbers its rules from one without gaps', () => {
  const gaps = Object.keys(areas).filter((prefix) => {
    const numbers = ids.filter((id) => area(id) === prefix).map((id) => Number(id.slice(-3)));
    return numbers.length === 0 || Math.max(...numbers) !== new Set(numbers).size;
  });
  expect(gaps).toEqual([]);
});

test('no rule is left unbuilt', () => {
  expect(idsWhereNot(({ notBuilt }) => notBuilt === undefined)).toEqual([]);
});

test('an id without a rule does not compile', () => {
  expectTypeOf<'REUSE-003'>().toExtend<RequirementId>();
  // @ts-expect-error: no such rule exists, and tsc fails here if it is accepted
  const unknown: RequirementId = 'REUSE-099';
  expect(ids).not.toContain(unknown);
});
