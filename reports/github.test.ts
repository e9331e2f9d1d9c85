import { describe, expect, test } from 'vitest';
import { handMadeFinding, handMadeRun } from '../results/testing/hand-made.ts';
import { renderGithub } from './github.ts';

const fail = handMadeFinding({
  requirement: 'REUSE-003',
  verdict: 'fail',
  title: 'new link, after 48 hours',
  message: 'got 100%: the\nsame link',
  clock: 'simulated',
});

describe('annotations for GitHub', () => {
  test('escape what would end or split a command', () => {
    const [, line = ''] = renderGithub(handMadeRun([fail])).split('\n');
    expect(line).toContain(
      '::error title=REUSE-003 fail%2C 1 check%3A new link%2C after 48 hours [simulated clock]::got 100%25: the%0Asame link%0Arule: ',
    );
  });

  test('begin with the headline and how it was seen', () => {
    const [line] = renderGithub(handMadeRun([fail])).split('\n');
    expect(line?.replace(/of \d+ rules/, 'of all rules')).toBe(
      '::notice title=seekpass-conformance on mock::documented rules: 0 of 1 checks pass · 1 fail · all 1 planned checks reported%0ABroken rules: REUSE-003%0Aseen: 1 over HTTP%0Atime: simulated clock (1 check)%0Acovers: v1 · covered: 1 of all rules only: REUSE-003',
    );
  });

  test('make one of what the checks of a rule say alike', () => {
    const lines = renderGithub(handMadeRun([fail, fail]))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('title=REUSE-003 fail%2C 2 checks');
  });

  test('say how many more there are than GitHub shows', () => {
    const fails = Array.from({ length: 30 }, (_, place) =>
      handMadeFinding({ requirement: `ADD-0${place + 10}`, verdict: 'fail', message: 'wrong' }),
    );
    const lines = renderGithub(handMadeRun(fails)).trim().split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(9);
    expect(lines.at(-1)).toMatch(/^::error title=more%2C 22 checks::ADD-018, ADD-019, /);
  });

  test('are errors for warnings only if the run is strict', () => {
    const warn = handMadeFinding({ verdict: 'warn' });
    expect(renderGithub(handMadeRun([warn]))).toContain('\n::warning title=AUTH-001 warning');
    expect(renderGithub(handMadeRun([warn], { strict: true }))).toContain('\n::error title=');
  });

  test('are not errors for failures that are known', () => {
    const known = { reason: 'a ticket is open', link: null, until: '2026-12-31' };
    const written = renderGithub(handMadeRun([handMadeFinding({ verdict: 'fail', known })]));
    expect(written).not.toContain('::error');
    expect(written).toContain('::notice title=AUTH-001 fail');
  });
});
