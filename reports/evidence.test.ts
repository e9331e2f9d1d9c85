import { describe, expect, test } from 'vitest';
import { handMadeFinding } from '../results/testing/hand-made.ts';
import { clockInWords, evidenceInWords, seenInWords } from './evidence.ts';

describe('the evidence of a run', () => {
  test('counts what was judged by how it was seen', () => {
    const findings = [
      handMadeFinding(),
      handMadeFinding({ grade: 'browser', verdict: 'fail' }),
      handMadeFinding({ grade: 'control', clock: 'simulated' }),
      handMadeFinding({ grade: 'control', clock: 'simulated', verdict: 'info' }),
      handMadeFinding({ grade: 'http', clock: 'deferred' }),
      handMadeFinding({ grade: 'http', clock: 'deferred', verdict: 'pending' }),
    ];
    expect(evidenceInWords({ findings })).toMatchObject({
      seen: '2 over HTTP · 1 in a browser · 2 through test control',
      time: 'simulated clock (2 checks) · deferred clock (1 check)',
    });
  });

  test('warns of a simulated clock and of no other', () => {
    const cautionOf = (clock: 'real' | 'simulated' | 'deferred' | null) =>
      evidenceInWords({ findings: [handMadeFinding({ clock })] }).caution;
    expect(cautionOf('simulated')).toContain(
      'of a target that runs on its own time it proves nothing',
    );
    expect([cautionOf('real'), cautionOf('deferred'), cautionOf(null)]).toEqual([null, null, null]);
  });

  test('says so if nothing was seen and nothing took time', () => {
    expect(evidenceInWords({ findings: [] })).toEqual({
      seen: 'nothing',
      time: 'no rule that takes time was judged',
      caution: null,
    });
  });
});

test('a finding shows how it was seen and by which clock', () => {
  expect(seenInWords(handMadeFinding({ grade: 'browser', clock: 'deferred' }))).toBe(
    'in a browser, deferred clock',
  );
  expect(seenInWords(handMadeFinding({ grade: null }))).toBe('nothing was seen');
});

test('a check that is not judged yet rests on no clock', () => {
  expect(clockInWords({ verdict: 'pending', clock: 'deferred' })).toBeNull();
  expect(clockInWords({ verdict: 'pass', clock: 'deferred' })).toBe('deferred clock');
});
