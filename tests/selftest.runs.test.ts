import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { problemsIn, selftestText, type WholeSelftest } from '../cli/selftest/selftest-text.ts';
import { faults } from '../mock/faults/all.ts';
import { killMatrixDocument, REFRESH } from '../selftest/kill-matrix/document.ts';
import { knownKills } from '../selftest/kill-matrix/known-kills.ts';
import { witnessesOf } from '../selftest/kill-matrix/known-witnesses.ts';
import { judgingChecks, matrixOf } from '../selftest/kill-matrix/matrix.ts';
import type { Trial } from '../selftest/kill-matrix/trial.ts';
import { performAll } from '../selftest/workers/pool.ts';
import { HALF_WAY, type Task } from '../selftest/workers/task.ts';

/** The trials as they would be if every known kill were made once more. */
function knownTrials(): Trial[] {
  return faults.map(({ name }) => ({
    fault: name,
    kills: Object.fromEntries(
      Object.entries(knownKills).flatMap(([check, marks]) =>
        marks
          .split(' ')
          .filter((mark) => mark.replace('?', '') === name)
          .map((mark) => [check, mark.endsWith('?') ? 'warn' : 'fail'] as const),
      ),
    ),
    witnesses: {},
    missed: [],
    falseAlarms: [],
  }));
}

describe('the committed kill matrix', () => {
  test(`is the one that the faults and checks make: ${REFRESH}`, async () => {
    const file = new URL('../docs/kill-matrix.md', import.meta.url);
    expect(await readFile(file, 'utf8')).toBe(killMatrixDocument(knownKills));
  });

  test('holds every check that judges, each with a fault', () => {
    expect(Object.keys(knownKills).toSorted()).toEqual([...judgingChecks()].toSorted());
    expect(Object.values(knownKills).filter((marks) => marks === '')).toEqual([]);
  });

  test('has a witness of every kill, and of nothing else', () => {
    const kills = faults.flatMap(({ name }) =>
      Object.entries(knownKills)
        .filter(([, marks]) => marks.replaceAll('?', '').split(' ').includes(name))
        .map(([check]) => `${name} ${check}`),
    );
    const witnesses = faults.flatMap(({ name }) =>
      witnessesOf(name).map((key) => `${name} ${key.split(':')[0]}`),
    );
    expect(witnesses.toSorted()).toEqual(kills.toSorted());
  });

  test('has a kill for every rule that a fault breaks', () => {
    const unseen = faults.flatMap(({ name, violates }) =>
      violates
        .filter((id) =>
          Object.entries(knownKills).every(
            ([check, marks]) =>
              check.split('/')[0] !== id || !marks.replaceAll('?', '').split(' ').includes(name),
          ),
        )
        .map((id) => `${name} ${id}`),
    );
    expect(unseen).toEqual([]);
    expect(faults.length).toBeGreaterThanOrEqual(200);
  });
});

describe('the judgement of a self-test', () => {
  test('finds nothing wrong if every known kill is made', () => {
    const { faults, checks, falseAlarms } = matrixOf(knownTrials(), 1);
    expect([...faults.problems, ...checks.problems, ...falseAlarms]).toEqual([]);
  });

  test('names the check that no longer reports a fault', () => {
    const trials = knownTrials().map((trial) =>
      trial.fault === 'link-document-type-wrong'
        ? { ...trial, kills: {}, missed: ['URI-003'] }
        : trial,
    );
    const { faults, checks } = matrixOf(trials, 1);
    expect(faults.problems).toEqual([
      'link-document-type-wrong survives: URI-003 did not report it',
    ]);
    expect(checks.problems).toEqual(['URI-003 no longer reports link-document-type-wrong']);
  });

  test('minds a failure that became a warning', () => {
    const trials = knownTrials().map((trial) =>
      trial.fault === 'link-document-type-wrong'
        ? { ...trial, kills: { 'URI-003': 'warn' as const } }
        : trial,
    );
    expect(matrixOf(trials, 1).checks.problems).toEqual([
      'URI-003 only warns of link-document-type-wrong',
    ]);
  });

  test('prints a table and everything that is wrong', () => {
    const good = { total: 2, good: 2, problems: [] };
    const result: WholeSelftest = {
      seed: 1,
      full: false,
      faults: good,
      checks: good,
      falseAlarms: ['some-fault raises a false alarm: URI-001'],
      variants: good,
      defects: good,
      deadTargets: good,
      canaries: { planted: 3, hits: 0, problems: [] },
      clients: { faulty: good, conforming: good, dead: good },
      seconds: 1.25,
    };
    expect(problemsIn(result)).toEqual(result.falseAlarms);
    expect(selftestText(result)).toContain(
      '  ✔ faults killed       2 of 2\n  ✘ false alarms        1\n',
    );
    expect(selftestText(result)).toMatch(/\n {2}some-fault raises a false alarm: URI-001\n$/);
  });
});

const sound: readonly Task[] = [
  { kind: 'fault', name: 'link-document-type-wrong', breadth: 'rules' },
  {
    kind: 'variant',
    version: 1,
    names: ['gzip', 'opaque tokens'],
    selection: { only: [], types: ['right_to_work'] },
  },
  { kind: 'dead target', name: 'a token under __proto__', full: false },
  { kind: 'dead target', name: 'a TLS certificate of no known authority', full: false },
  { kind: 'dead target', name: HALF_WAY, full: false },
  {
    kind: 'output',
    name: 'report.html',
    content: Buffer.from('canary-password-0c3d').toString('base64'),
    secrets: new Map([['a password', 'canary-password-0c3d']]),
  },
];

test('trials run on threads of their own', { timeout: 60_000 }, async () => {
  const performed = await performAll(sound, { seed: 1, threads: 2 });
  const outcomes = new Map(performed.map(({ task, outcome }) => [task, outcome]));
  expect(sound.map((task) => outcomes.get(task))).toEqual([
    {
      kind: 'fault',
      trial: {
        fault: 'link-document-type-wrong',
        kills: { 'URI-003': 'fail' },
        witnesses: { 'URI-003': expect.stringMatching(/^URI-003:/) },
        missed: [],
        falseAlarms: [],
      },
    },
    { kind: 'variant', problems: [] },
    { kind: 'dead target', problems: [] },
    { kind: 'dead target', problems: [] },
    { kind: 'dead target', problems: [] },
    { kind: 'output', problems: ['a password stands in report.html'] },
  ]);
});

test('a task that throws costs one thread and no other task', { timeout: 60_000 }, async () => {
  const broken: Task = { kind: 'dead target', name: 'nobody', full: false };
  const performed = await performAll([broken, sound[2] as Task], { seed: 1, threads: 1 });
  expect(performed.map(({ outcome }) => outcome)).toEqual([
    expect.objectContaining({ message: 'no dead target is called nobody' }),
    { kind: 'dead target', problems: [] },
  ]);
});
