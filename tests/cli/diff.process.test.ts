import { describe, expect, test } from 'vitest';
import { renderJson } from '../../reports/json.ts';
import { handMadeFinding, handMadeRun } from '../../results/testing/hand-made.ts';
import { workplace } from './spc.ts';

const good = handMadeRun([handMadeFinding()]);
const bad = handMadeRun([handMadeFinding({ verdict: 'fail', message: 'no token came' })]);
const four = handMadeRun(['a', 'b', 'c', 'd'].map((check) => handMadeFinding({ check })));
const others = handMadeRun(['a', 'x', 'y', 'z'].map((check) => handMadeFinding({ check })));
const outside = handMadeRun([handMadeFinding({ verdict: 'not-applicable' })]);

describe('spc diff', { timeout: 60_000 }, () => {
  test.each([
    ['nothing that matters with 0', good, good, 0, 'no difference (1 check judged in both)'],
    ['a regression with 1', good, bad, 1, '1 regression (1 check judged in both)'],
    ['a fix with 0', bad, good, 0, '1 fixed (1 check judged in both)'],
    [
      'runs with little in common with 3',
      four,
      others,
      3,
      '3 vanished · 3 new (1 check judged in both)',
    ],
  ])('reports %s', async (_, first, second, code, says) => {
    await using place = await workplace();
    await place.write('a.json', renderJson(first));
    await place.write('b.json', renderJson(second));
    const ended = await place.spc(['diff', 'a.json', 'b.json']);
    expect([ended.code, ended.stdout.split('\n')[0]]).toEqual([code, says]);
  });

  test('writes the whole comparison as JSON, and Markdown', async () => {
    await using place = await workplace();
    await place.write('a.json', renderJson(good));
    await place.write('b.json', renderJson(bad));
    const json = await place.spc(['diff', 'a.json', 'b.json', '--json']);
    const { exitCode, verdicts } = JSON.parse(json.stdout);
    expect([json.code, exitCode, verdicts[0].change]).toEqual([1, 1, 'regression']);
    const { stdout } = await place.spc(['diff', 'a.json', 'b.json', '--format', 'md']);
    expect(stdout).toContain('### Regressions: rules that the first run kept (1)');
  });

  test('says that runs have too little in common', async () => {
    await using place = await workplace();
    await place.write('a.json', renderJson(four));
    await place.write('b.json', renderJson(others));
    const { stdout } = await place.spc(['diff', 'a.json', 'b.json']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'only 1 of 4 and 4 judged checks are in both runs',
    );
  });

  test.each([
    ['{', 'b.json: expected the document of a run, got text that is not JSON'],
    [renderJson(outside), 'expected two runs with judged checks in common, got none'],
  ])('ends with 2 if there is nothing to compare', async (second, says) => {
    await using place = await workplace();
    await place.write('a.json', renderJson(good));
    await place.write('b.json', second);
    const { code, stdout, stderr } = await place.spc(['diff', 'a.json', 'b.json']);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
  });
});
