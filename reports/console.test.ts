import { describe, expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { renderConsole } from './console.ts';

const long = 'expected a refusal, got 201 with a link that goes on and on '.repeat(5);
const run = handMadeRun([
  handMadeFinding(),
  handMadeFinding({
    requirement: 'ADD-003',
    verdict: 'fail',
    message: `${long}${'x'.repeat(300)}`,
  }),
  handMadeFinding({ requirement: 'LINK-001', verdict: 'warn', message: '名前'.repeat(90) }),
]);

describe('the console report', () => {
  test.each([60, 80, 120])(
    'keeps every line but headline and commands within %i columns',
    (width) => {
      const [, ...lines] = renderConsole(run, { colour: false, width }).split('\n');
      const wrapped = lines.filter((line) => !line.includes('spc replay'));
      expect(wrapped.filter((line) => line.length > width)).toEqual([]);
    },
  );

  test('writes no colour code unless colour is wanted', () => {
    const plain = renderConsole(run, { colour: false, width: 80 });
    const coloured = renderConsole(run, { colour: true, width: 80 });
    expect(plain).not.toContain('\u001b');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  test('says first of all why a run broke off', () => {
    const problems = [
      { kind: 'unreachable' as const, message: 'nothing answers', remedy: 'start it' },
    ];
    const lines = renderConsole(handMadeRun([], { problems }), { colour: false, width: 80 });
    expect(lines.split('\n').slice(1, 4)).toEqual(['', '‼ nothing answers', '  → start it']);
  });

  test('ends with the exit code and what it means', () => {
    expect(renderConsole(run, { colour: false, width: 80 })).toMatch(
      /exit 1 {2}the target breaks a rule\n$/,
    );
  });

  test('prints once what many checks of a rule say', () => {
    const findings = ['a', 'b', 'c'].map((mutation, place) =>
      handMadeFinding({
        verdict: 'warn',
        variation: mutation,
        message: `id spc-${place}: got "${mutation}"`,
      }),
    );
    const written = renderConsole(handMadeRun(findings), { colour: false, width: 80 });
    expect(written.match(/: got/g)).toHaveLength(1);
    expect(written).toContain('first a, then b, c');
  });
});
